import { describe, expect, test } from 'vitest';
import { defineChain } from '../../src/chain/define-chain.js';
import { isServiceChainError } from '../../src/model/error.js';

/** A sound literal, whose parts the tests below spoil one by one: what does not compile does not run either. */
const parties = {
  desk: { kind: 'team' },
  it: { kind: 'system' },
  guest: { kind: 'customer' },
} as const;
const links = {
  visit: { provider: 'desk', customer: 'guest', service: 'visit' },
  tool: { provider: 'it', customer: 'desk', service: 'tool' },
} as const;
const measures = { wait: { name: 'Wait', unit: 'minutes', better: 'lower' } } as const;
const link = { provider: 'desk', customer: 'guest', service: 's' } as const;
const receivedAt = '2026-03-01T09:30Z';
const goals = { quick: { holder: 'desk', title: 'Quick' } } as const;

describe('an id that is not there neither compiles nor runs:', () => {
  test('as provider, customer or owner', () => {
    expectProblem('provider', () =>
      defineChain({
        parties,
        // @ts-expect-error: there is no party dsk.
        links: { l: { ...link, provider: 'dsk' } },
      }),
    );
    expectProblem('customer', () =>
      defineChain({
        parties,
        // @ts-expect-error: there is no party gest.
        links: { l: { ...link, customer: 'gest' } },
      }),
    );
    expectProblem('owner', () =>
      defineChain({
        parties,
        // @ts-expect-error: there is no party dsk.
        links: { l: { ...link, owner: 'dsk' } },
      }),
    );
    expectProblem('owner', () =>
      defineChain({
        parties,
        // @ts-expect-error: l is a link.
        links: { l: { ...link, owner: 'l' } },
      }),
    );
  });

  test('as the party that another is part of, or as its leader', () => {
    expectProblem('partOf', () =>
      defineChain({
        links,
        // @ts-expect-error: there is no party dsk.
        parties: { ...parties, a: { kind: 'team', partOf: 'dsk' } },
      }),
    );
    expectProblem('party', () =>
      defineChain({
        links,
        // @ts-expect-error: there is no party dsk.
        parties: { ...parties, a: { kind: 'team', leaders: [{ party: 'dsk', basis: 'formal' }] } },
      }),
    );
  });

  test('as a requirement, alone, in an alternative or under a threshold', () => {
    expectProblem(0, () =>
      defineChain({
        parties,
        // @ts-expect-error: there is no link tol.
        links: { ...links, visit: { ...links.visit, requires: ['tol'] } },
      }),
    );
    expectProblem(1, () =>
      defineChain({
        parties,
        // @ts-expect-error: there is no link tol.
        links: { ...links, visit: { ...links.visit, requires: [['tool', 'tol']] } },
      }),
    );
    expectProblem(0, () =>
      defineChain({
        parties,
        // @ts-expect-error: there is no link tol.
        links: { ...links, visit: { ...links.visit, requires: [{ atLeast: 1, of: ['tol'] }] } },
      }),
    );
    expectProblem(0, () =>
      defineChain({
        parties,
        // @ts-expect-error: desk is a party.
        links: { ...links, visit: { ...links.visit, requires: ['desk'] } },
      }),
    );
  });

  test('as the subject or measure of a rating', () => {
    expectProblem('subject', () =>
      defineChain({
        parties,
        links,
        measures,
        // @ts-expect-error: there is no party or link vist.
        ratings: [{ subject: 'vist', measure: 'wait', by: 'staff', need: 1 }],
      }),
    );
    expectProblem('measure', () =>
      defineChain({
        parties,
        links,
        measures,
        // @ts-expect-error: there is no measure wat.
        ratings: [{ subject: 'visit', measure: 'wat', by: 'staff', need: 1 }],
      }),
    );
    expectProblem('measure', () =>
      defineChain({
        parties,
        links,
        // @ts-expect-error: there is no measure at all.
        ratings: [{ subject: 'visit', measure: 'wait', by: 'staff', need: 1 }],
      }),
    );
  });

  test('as the link or measure of a standard or a measurement', () => {
    expectProblem('link', () =>
      defineChain({
        parties,
        links,
        measures,
        // @ts-expect-error: there is no link vist.
        standards: [{ link: 'vist', measure: 'wait', target: 1 }],
      }),
    );
    expectProblem('measure', () =>
      defineChain({
        parties,
        links,
        measures,
        // @ts-expect-error: there is no measure wat.
        standards: [{ link: 'visit', measure: 'wat', target: 1 }],
      }),
    );
    expectProblem('link', () =>
      defineChain({
        parties,
        links,
        measures,
        // @ts-expect-error: desk is a party.
        measurements: [{ link: 'desk', measure: 'wait', value: 1 }],
      }),
    );
    expectProblem('measure', () =>
      defineChain({
        parties,
        links,
        measures,
        // @ts-expect-error: there is no measure wat.
        measurements: [{ link: 'visit', measure: 'wat', value: 1 }],
      }),
    );
  });

  test('as the goal or link of a contact', () => {
    expectProblem('goal', () =>
      defineChain({
        parties,
        links,
        goals,
        // @ts-expect-error: there is no goal quik.
        contacts: [{ link: 'visit', kind: 'enquiry', receivedAt, goal: 'quik' }],
      }),
    );
    expectProblem('link', () =>
      defineChain({
        parties,
        links,
        goals,
        // @ts-expect-error: there is no link vist.
        contacts: [{ link: 'vist', kind: 'enquiry', receivedAt, goal: 'quick' }],
      }),
    );
  });

  test('as the holder of a goal or what it supports', () => {
    expectProblem('holder', () =>
      defineChain({
        parties,
        links,
        // @ts-expect-error: there is no party dsk.
        goals: { g: { holder: 'dsk', title: 'G' } },
      }),
    );
    expectProblem('supports', () =>
      defineChain({
        parties,
        links,
        // @ts-expect-error: there is no link or goal vist.
        goals: { g: { holder: 'desk', title: 'G', supports: 'vist' } },
      }),
    );
    expectProblem('supports', () =>
      defineChain({
        parties,
        links,
        // @ts-expect-error: culture has no sub-step 9z.
        goals: { g: { holder: 'desk', title: 'G', supports: 'culture:9z' } },
      }),
    );
  });

  test('as the subject of a suppression', () => {
    expectProblem('subject', () =>
      defineChain({
        parties,
        links,
        goals,
        // @ts-expect-error: there is nothing called vist.
        suppressions: [{ rule: 'r', subject: 'vist', reason: 'why' }],
      }),
    );
  });

  function expectProblem(last: string | number, work: () => unknown): void {
    const error = errorOf(work);
    if (!isServiceChainError(error)) throw new Error('an error of the library was expected');
    expect(error.problems.map(({ code, path }) => [code, path.at(-1)])).toEqual([['unknown-id', last]]);
  }

  function errorOf(work: () => unknown): unknown {
    try {
      return work();
    } catch (error) {
      return error;
    }
  }
});

describe('a key or value that is not there neither compiles nor runs:', () => {
  test.each([
    // @ts-expect-error: a party has no colour.
    () => defineChain({ parties: { a: { kind: 'team', colour: 'red' } }, links: {} }),
    // @ts-expect-error: there is no kind tem.
    () => defineChain({ parties: { a: { kind: 'tem' } }, links: {} }),
    // @ts-expect-error: a party has a kind.
    () => defineChain({ parties: { a: {} }, links: {} }),
    // @ts-expect-error: a document has links.
    () => defineChain({ parties: {} }),
    // @ts-expect-error: a document has no mesures.
    () => defineChain({ parties: {}, links: {}, mesures: {} }),
    // @ts-expect-error: there is no version 2.
    () => defineChain({ parties: {}, links: {}, version: 2 }),
  ])('case %#', (work) => {
    expect(work).toThrow(expect.objectContaining({ code: 'invalid-chain' }));
  });
});
