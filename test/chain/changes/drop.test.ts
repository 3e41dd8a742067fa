import { describe, expect, test } from 'vitest';
import { apply, safeApply } from '../../../src/chain/apply.js';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { powerPlant } from '../../support/chains-requiring.js';
import { changed, hotelAfter, said } from '../../support/changed-hotel.js';

const pointsAt =
  'is dropped, and this points at it; change that too, or drop it along with "cascade": true [unknown-id]';

describe('a link', () => {
  test('that is an alternative leaves the others: the check-in without the paper list', () => {
    const result = changed(
      { change: 'drop-link', link: 'L16' },
      { change: 'set-goal', goal: 'fast', unset: ['supports'] },
      { change: 'edit-measurements', edits: [{ at: 0, remove: 1 }] },
    );
    expect(result.ok && result.chain.link('L2').requires).toEqual(['L5', 'L6']);
    expect(said(result)).toEqual([
      'changes[0]: with it goes what the chain said in links.requires (1) [dropped-along]',
    ]);
  });

  test('that is needed is missed, in all places at once', () => {
    expect(said(changed({ change: 'drop-link', link: 'L6' }))).toEqual([
      'changes[0]: with it goes what the chain said in links.requires (1) [dropped-along]',
      `changes[0]: links.L1.requires[0]: "L6" ${pointsAt}`,
      `changes[0]: ratings[1].subject: "L6" ${pointsAt}`,
      `changes[0]: standards[0].link: "L6" ${pointsAt}`,
    ]);
  });

  test('takes along with it what needs it, when told to', () => {
    const result = changed({ change: 'drop-link', link: 'L6', cascade: true });
    const chain = hotelAfter({ change: 'drop-link', link: 'L6', cascade: true });
    expect(chain.link('L1').requires).toEqual([]);
    expect(chain.link('L2').requires).toEqual(['L5', 'L16']);
    expect(chain.content.standards).toEqual([]);
    expect(chain.content.ratings.map(({ subject }) => subject)).toEqual(['it', 'organisation']);
    expect(said(result)).toEqual([
      'changes[0]: with it goes what the chain said in links.requires (2), ratings (1), standards (1) [dropped-along]',
    ]);
  });

  test('of a threshold leaves as many to be asked for, as far as they go', () => {
    const power = (cascade: boolean, ...links: string[]) =>
      safeApply(
        powerPlant(),
        links.map((link) => ({ change: 'drop-link', link, cascade }) as const),
      );
    const one = power(true, 'w');
    expect(one.ok && one.chain.link('power').requires).toEqual([{ atLeast: 2, of: ['m', 's'] }, ['m']]);
    const two = power(true, 'w', 's');
    expect(two.ok && two.chain.link('power').requires).toEqual(['m', ['m']]);
    expect(two.ok && two.chain.link('light').requires).toEqual(['m']);
    expect(said(power(false, 'w', 's')).slice(-2)).toEqual([
      `changes[1]: links.light.requires[0].of[1]: "s" ${pointsAt}`,
      `changes[1]: links.power.requires[0].of[1]: "s" ${pointsAt}`,
    ]);
  });
});

describe('a party', () => {
  test('goes with its links; what else points at it is told', () => {
    expect(said(changed({ change: 'drop-party', party: 'gm' }))).toEqual([
      'changes[0]: with it goes what the chain said in links (1) [dropped-along]',
      `changes[0]: parties.dutyManager.leaders[0].party: "gm" ${pointsAt}`,
      `changes[0]: parties.housekeeping.leaders[0].party: "gm" ${pointsAt}`,
      `changes[0]: parties.kitchen.leaders[0].party: "gm" ${pointsAt}`,
    ]);
  });

  test('takes everything that points at it, when told to', () => {
    const result = changed({ change: 'drop-party', party: 'dutyManager', cascade: true });
    const chain = hotelAfter({ change: 'drop-party', party: 'dutyManager', cascade: true });
    expect(said(result)).toEqual([
      'changes[0]: with it goes what the chain said in contacts.goal (1), goals (1), goals.supports (1), links (4), links.owner (1), links.requires (1), measurements (1), parties.leaders (1), suppressions (1) [dropped-along]',
    ]);
    expect(chain.link('L2')).toMatchObject({ requires: ['L5', 'L6'] });
    expect(chain.link('L2').owner).toBeUndefined();
    expect(chain.content.goals.map(({ id }) => id)).toEqual(['calm']);
    expect(chain.content.contacts[0]!.goal).toBeUndefined();
  });
});

test('measures and goals go alike', () => {
  const chain = parseChain({
    parties: { p: { kind: 'team' } },
    links: {},
    measures: { m: { name: 'M', unit: 'u', better: 'lower' } },
    ratings: [{ subject: 'p', measure: 'm', by: 'staff', perception: 1 }],
  });
  expect(apply(chain, [{ change: 'drop-measure', measure: 'm', cascade: true }]).content.ratings).toEqual([]);
  expect(said(safeApply(chain, [{ change: 'drop-measure', measure: 'm' }]))).toEqual([
    `changes[0]: ratings[0].measure: "m" ${pointsAt}`,
  ]);
  expect(said(changed({ change: 'drop-goal', goal: 'fast' }))).toEqual([
    `changes[0]: goals.calm.supports: "fast" ${pointsAt}`,
    `changes[0]: contacts[0].goal: "fast" ${pointsAt}`,
    `changes[0]: suppressions[2].subject: "fast" ${pointsAt}`,
  ]);
});
