import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineChain } from '../../src/chain/define-chain.js';
import { observedStandards } from '../../src/mining/observed-standards.js';
import { hidden, observation, seen } from './observed-rows.js';

/** Two links between the same parties, and one of its own; with a standard on other times, too. */
const support = defineChain({
  parties: { desk: { kind: 'team' }, lab: { kind: 'team' }, lead: { kind: 'role' } },
  links: {
    report: { provider: 'desk', customer: 'lab', service: 'report' },
    sample: { provider: 'desk', customer: 'lab', service: 'sample', owner: 'lead' },
    answer: { provider: 'lab', customer: 'desk', service: 'answer' },
  },
  measures: { pickup: { name: 'Pick-up', unit: 'minutes', better: 'lower' } },
  standards: [
    { link: 'sample', measure: 'response-time', target: 60 },
    { link: 'sample', measure: 'response-time', target: 15, attainment: 0.9, promise: 20 },
    { link: 'answer', measure: 'response-time', target: 'PT10M', attainment: 0.5, promise: 30 },
    { link: 'report', measure: 'pickup', target: 5, attainment: 0.9 },
  ],
});

/** A chain of one link with one standard. */
function sampled(standard: { readonly target: number; readonly attainment: number }) {
  return defineChain({
    parties: { desk: { kind: 'team' }, lab: { kind: 'team' } },
    links: { sample: { provider: 'desk', customer: 'lab', service: 'sample' } },
    measures: { presence: { name: 'Presence', unit: 'minutes', better: 'higher' } },
    standards: [{ link: 'sample', measure: 'response-time', ...standard }],
  });
}

describe('standards beside what was seen', () => {
  it('are those that most cases must keep, with the times of their links', () => {
    const observed = observation(
      seen('desk>lab sample', { medianWaiting: 30, p90Waiting: 90 }),
      seen('desk>lab other', { medianWaiting: 300, p90Waiting: 900 }),
      seen('lab>desk whatever', { medianWaiting: 10, p90Waiting: 40 }),
      seen('lab>desk else', { medianWaiting: 2, p90Waiting: 50 }),
    );
    expect(observedStandards(support, observed).rows()).toEqual([
      {
        ...{ link: 'answer', provider: 'lab', customer: 'desk', service: 'answer', owner: null },
        ...{ target: 10, attainment: 0.5, promise: 30, observedLinks: 2 },
        ...{ medianWaiting: 10, p90Waiting: 50, ok: true },
      },
      {
        ...{ link: 'sample', provider: 'desk', customer: 'lab', service: 'sample', owner: 'lead' },
        ...{ target: 60, attainment: 1, promise: 60, observedLinks: 1 },
        ...{ medianWaiting: 30, p90Waiting: 90, ok: false },
      },
    ]);
  });

  it('are of the measure that is asked for', () => {
    const observed = observation(seen('desk>lab report', { medianWaiting: 1, p90Waiting: 5 }));
    expect(observedStandards(support, observed, { measure: 'pickup' }).rows()).toMatchObject([
      { link: 'report', target: 5, p90Waiting: 5, ok: true },
    ]);
  });

  it('are not known where nothing was seen, something is hidden or several links disagree', () => {
    const answer = (...rows: ReturnType<typeof seen>[]) =>
      observedStandards(support, observation(...rows)).rows()[0];
    const unknown = { medianWaiting: null, p90Waiting: null, ok: null };
    expect(answer()).toMatchObject({ observedLinks: 0, ...unknown });
    expect(answer(seen('lab>desk'), hidden('lab>desk x'))).toMatchObject({ observedLinks: 2, ...unknown });
    const late = seen('lab>desk x', { medianWaiting: 11 });
    expect(answer(seen('lab>desk'), late)).toMatchObject({ medianWaiting: 11, ok: null });
    expect(answer(late)).toMatchObject({ ok: false });
  });

  it('are none where the chain means something else by response time', () => {
    const other = defineChain({
      parties: { desk: { kind: 'team' }, lab: { kind: 'team' } },
      links: { sample: { provider: 'desk', customer: 'lab', service: 'sample' } },
      measures: { 'response-time': { name: 'Response', unit: 'days', better: 'lower' } },
      standards: [{ link: 'sample', measure: 'response-time', target: 1 }],
    });
    expect(observedStandards(other, observation(seen('desk>lab'))).rows()).toEqual([]);
    expect(() => observedStandards(other, observation(), { measure: 'response-time' })).toThrow('in minutes');
    const presence = () =>
      observedStandards(sampled({ target: 1, attainment: 1 }), observation(), { measure: 'presence' });
    expect(presence).toThrow('of which lower is better');
  });

  it.each([
    // attainment, target, what follows of a median of 10 and a p90 of 40
    [0, 1, true],
    [0.5, 9, false],
    [0.5, 10, true],
    [0.7, 9, false],
    [0.7, 10, null],
    [0.7, 39, null],
    [0.7, 40, true],
    [0.9, 39, false],
    [0.9, 40, true],
    [1, 39, false],
    [1, 40, null],
  ])('are %d in %d minutes: %s', (attainment, target, ok) => {
    const chain = sampled({ target, attainment });
    const observed = observation(seen('desk>lab', { medianWaiting: 10, p90Waiting: 40 }));
    expect(observedStandards(chain, observed).rows()).toMatchObject([{ ok }]);
  });

  it('are said to be kept or missed only where the times themselves say so', () => {
    const times = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });
    const share = fc.constantFrom(0, 0.3, 0.5, 0.7, 0.9, 0.95, 1);
    let known = 0;
    fc.assert(
      fc.property(
        fc.array(times, { minLength: 1, maxLength: 3 }),
        fc.nat(6),
        share,
        (links, target, attainment) => {
          const rows = links.map((list, at) => {
            const sorted = list.toSorted((a, b) => a - b);
            const rank = (percent: number) => sorted[Math.ceil((percent * list.length) / 100) - 1]!;
            return seen(`desk>lab ${at}`, { medianWaiting: rank(50), p90Waiting: rank(90) });
          });
          const chain = sampled({ target, attainment });
          const [{ ok } = { ok: null }] = observedStandards(chain, observation(...rows)).rows();
          const all = links.flat();
          const kept = all.filter((time) => time <= target).length / all.length;
          if (ok !== null) expect(ok).toBe(kept >= attainment);
          known += Number(ok !== null);
        },
      ),
    );
    expect(known).toBeGreaterThan(20);
  });
});
