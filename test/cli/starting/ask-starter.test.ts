import { describe, expect, it } from 'vitest';
import { askStarter } from '../../../src/cli/starting/ask-starter.js';
import type { Prompter } from '../../../src/cli/starting/prompter.js';
import { starterDocument } from '../../../src/cli/starting/starter-document.js';

/** Somebody who gives prepared answers: to a choice, the label. */
function answering(answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  const next = (question: string) => {
    asked.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`no answer is left to: ${question}`);
    return answer;
  };
  const prompter: Prompter = {
    begin() {},
    async text(question, { refuse } = {}) {
      for (;;) {
        const answer = next(question);
        const refused = refuse?.(answer);
        if (refused === undefined) return answer;
        asked.push(refused);
      }
    },
    async choice(question, values) {
      const label = next(question);
      const found = values.find((one) => one.label === label);
      if (!found) throw new Error(`${label} is none of ${values.map((one) => one.label).join(', ')}`);
      return found.value;
    },
    confirm: async (question) => next(question) === 'yes',
    end() {},
  };
  return { prompter, asked, left };
}

const OPENING = ['Inn', 'Guest'];

describe('asking for a first chain', () => {
  it('knows a party and a service again, however they are spelt', async () => {
    const { prompter, left } = answering([
      ...OPENING,
      ...['check-in', 'Desk', 'a role', 'Desk'],
      ...['booking', 'IT', 'a department', 'IT', ''],
      ...['check-out', 'DESK', 'Desk', 'Booking', 'it', ''],
      ...['', 'no'],
    ]);
    const { starter, withWorkflow } = await askStarter(prompter, true);
    expect({ left, withWorkflow }).toEqual({ left: [], withWorkflow: false });
    const { parties, links } = starterDocument(starter);
    expect(Object.keys(parties)).toEqual(['desk', 'guest', 'it']);
    expect(links).toEqual({
      booking: { provider: 'it', customer: 'desk', service: 'booking', owner: 'it' },
      'check-in': {
        ...{ provider: 'desk', customer: 'guest', service: 'check-in', owner: 'desk', requires: ['booking'] },
      },
      'check-out': {
        ...{
          provider: 'desk',
          customer: 'guest',
          service: 'check-out',
          owner: 'desk',
          requires: ['booking'],
        },
      },
    });
  });

  it('takes somebody else or nobody as owner, and nobody outside', async () => {
    const { prompter, asked } = answering([
      ...OPENING,
      ...['tours', 'Agency', 'a partner', 'somebody else inside', 'agency', '', 'Manager', 'a role'],
      ...['maps', 'guest', 'nobody yet', ''],
      '',
    ]);
    const { starter } = await askStarter(prompter, false);
    expect(asked).toEqual(
      expect.arrayContaining(['Agency is outside: name somebody inside', 'a name is needed']),
    );
    expect(starter.services.map(({ service, provider, owner }) => [service, provider, owner])).toEqual([
      ['maps', 'Guest', undefined],
      ['tours', 'Agency', 'Manager'],
    ]);
    expect(starterDocument(starter).links.tours).toMatchObject({ owner: 'manager', requires: ['maps'] });
  });

  it('offers whoever delivers first, and asks for no workflow that is asked for already', async () => {
    const { prompter, asked } = answering([...OPENING, 'tea', 'Bar', 'a team', 'Bar', '', '']);
    expect((await askStarter(prompter, false)).withWorkflow).toBe(false);
    expect(asked.at(-1)).toMatch(/^What else does Guest get/);
  });
});
