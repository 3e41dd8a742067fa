import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import type { ChainDocument } from '../../src/model/document.js';
import { compareFindings } from '../../src/rules/findings-table.js';
import { type AssessOptions, assess, type FindingsRow, rules, type Setting } from '../../src/rules/index.js';
import { graphChains } from '../properties/graph-chains.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { hotelRecords } from '../support/hotel-records.js';

const AS_OF = '2026-06-30T00:00:00Z';

/** Every rule asked, and so that it finds as much as it can. */
const EVERYTHING: AssessOptions = {
  asOf: AS_OF,
  rules: Object.fromEntries(
    rules.map(({ id, settings = {} }) => [
      id,
      {
        severity: 'info',
        ...Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, mostOf(setting)])),
      },
    ]),
  ) as AssessOptions['rules'] & object,
};
const AS_THEY_ARE: AssessOptions = {
  asOf: AS_OF,
  rules: Object.fromEntries(rules.map(({ id }) => [id, 'info' as const])),
};

const chains = fc.oneof(soundDocument, hotelRecords, graphChains() as unknown as fc.Arbitrary<ChainDocument>);
const options = fc.constantFrom(EVERYTHING, AS_THEY_ARE);

describe('the rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says in words what it is', (_, rule) => {
    expect(rule.title).toMatch(/^[A-Z][^.]*$/);
    expect(rule.about).toMatch(/^[A-Z].*\.$/s);
    for (const { description } of Object.values(rule.settings ?? {}))
      expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it('find something in some of the chains below, so that these laws hold for something', () => {
    const found = new Set<string>();
    for (const document of fc.sample(chains, { numRuns: 400, seed: 1 }))
      for (const { rule } of foundIn(parseChain(document), EVERYTHING)) found.add(rule);
    // What one document says cannot be told apart.
    expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual(['conflicting-declarations']);
  });

  it('speak of what there is, in sentences', () => {
    fc.assert(
      fc.property(chains, options, (document, setup) => {
        const chain = parseChain(document);
        for (const finding of foundIn(chain, setup)) {
          expect(unknownIn(chain, finding)).toEqual([]);
          expect(finding.message).toMatch(/[^.]\.$/);
          expect(withoutNames(chain, finding)).not.toMatch(ODD_WORDS);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('find each subject and detail once, in an order that is total', () => {
    fc.assert(
      fc.property(chains, options, (document, setup) => {
        const found = foundIn(parseChain(document), setup);
        for (let i = 1; i < found.length; i++)
          expect(compareFindings(found[i - 1]!, found[i]!)).toBeLessThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('name each party and link once, links and touchpoints in the order of their ids', () => {
    fc.assert(
      fc.property(chains, options, (document, setup) => {
        for (const { links, touchpoints, parties } of foundIn(parseChain(document), setup)) {
          expect(links).toEqual([...new Set(links)].sort());
          expect(touchpoints).toEqual([...new Set(touchpoints)].sort());
          expect(parties).toEqual([...new Set(parties)]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('let nobody act who is outside, a system or not there, and on a link its owner before anybody', () => {
    fc.assert(
      fc.property(chains, options, (document, setup) => {
        const chain = parseChain(document);
        for (const { actor, subject, rule } of foundIn(chain, setup)) {
          const party = actor === null ? undefined : chain.party(actor);
          expect(['customer', 'partner', 'system']).not.toContain(party?.kind);
          expect(party?.headcount).not.toBe(0);
          const owner = chain.findLink(subject)?.owner;
          // That of what explains a rating, not of the touchpoint that is rated.
          if (owner === undefined || rule === 'worst-root-cause-unowned') continue;
          const { kind, headcount } = chain.party(owner);
          const canAct = !['customer', 'partner', 'system'].includes(kind) && headcount !== 0;
          if (canAct) expect(actor).toBe(owner);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('find the same whatever the order of the document', () => {
    fc.assert(
      fc.property(chains, options, (document, setup) => {
        const turned = {
          ...document,
          parties: turnedRound(document.parties),
          links: turnedRound(document.links),
          ...(document.measures && { measures: turnedRound(document.measures) }),
          ...(document.goals && { goals: turnedRound(document.goals) }),
        };
        expect(foundIn(parseChain(turned), setup)).toEqual(foundIn(parseChain(document), setup));
      }),
      { numRuns: 100 },
    );
  });

  it('give rows that JSON carries unchanged', () => {
    fc.assert(
      fc.property(chains, options, (document, setup) => {
        const found = foundIn(parseChain(document), setup);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });

  it('find nothing that needs a link or a party in an empty chain', () => {
    const found = foundIn(parseChain({ parties: {}, links: {} }), EVERYTHING);
    expect(found.filter(({ subject }) => subject !== 'organisation')).toEqual([]);
  });
});

/** The value of a setting with which a rule finds most. */
function mostOf(setting: Setting): number | string | readonly string[] {
  if ('minimum' in setting) return setting.minimum;
  return setting.type === 'choices' ? setting.values : setting.values.at(-1)!;
}

function foundIn(chain: ServiceChain, setup: AssessOptions): readonly FindingsRow[] {
  const { findings, accepted } = assess(chain, setup);
  return [...findings.rows(), ...accepted.rows()].sort(compareFindings);
}

/** What a finding names that the chain does not have. */
function unknownIn(chain: ServiceChain, finding: FindingsRow): string[] {
  const { subject, parties, links, touchpoints } = finding;
  const isGoal = (id: string) => chain.content.goals.some((goal) => goal.id === id);
  const isSubject =
    subject === 'organisation' || chain.findParty(subject) || chain.findLink(subject) || isGoal(subject);
  return [
    ...(isSubject ? [] : [subject]),
    ...parties.filter((id) => !chain.findParty(id)),
    ...links.filter((id) => !chain.findLink(id)),
    ...touchpoints.filter((id) => !chain.findLink(id) || !chain.isTouchpoint(id)),
  ];
}

const ODD_WORDS = /undefined|NaN|null|\[object|Infinity/;

/** What a finding says; nothing where a name or id of the chain is one of the odd words itself. */
function withoutNames(chain: ServiceChain, { message, expected, actual }: FindingsRow): string {
  const names = [
    ...chain.parties().flatMap(({ id, name = '' }) => [id, name]),
    ...chain.links().flatMap(({ id, service }) => [id, service]),
    ...chain.content.measures.flatMap(({ id, name, unit }) => [id, name, unit]),
    ...chain.content.goals.map(({ id }) => id),
    ...chain.parties().flatMap(({ needs = [] }) => needs),
  ];
  return names.some((name) => ODD_WORDS.test(name)) ? '' : [message, expected ?? '', actual ?? ''].join(' ');
}

function turnedRound<Value>(map: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).reverse());
}
