import fc from 'fast-check';
import { CULTURE_STEPS } from '../../src/model/culture.js';
import type { ChainDocument } from '../../src/model/document.js';

const ODD_TEXTS = [
  '__proto__',
  'constructor',
  'toString',
  '42',
  '1.0',
  'null',
  '~',
  '<<',
  '- a',
  'a: b',
  '😀',
  '#',
  '"',
  '\\',
];

const text = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
);
const id = text.filter((word) => word !== 'organisation' && !/[\u0000-\u001f\u007f-\u009f]/.test(word));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(positiveZero);
const amount = number.map(Math.abs);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(positiveZero);
const day = fc.date({
  min: new Date('0001-01-01T00:00Z'),
  max: new Date('9999-12-31T00:00Z'),
  noInvalidDate: true,
});
const timestamp = day.map((date) => date.toISOString());
const date = fc.oneof(
  timestamp,
  timestamp.map((one) => one.slice(0, 10)),
);
const texts = fc.array(text, { maxLength: 3 });
const attributes = fc
  .array(fc.tuple(text, fc.oneof(text, number, fc.boolean(), fc.constant(null))), { maxLength: 3 })
  .map((entries) => Object.fromEntries(entries));

/** A record whose optional fields are there or not. */
function record<T extends object>(required: { [K in keyof T]: fc.Arbitrary<T[K]> }, optional: object) {
  const keys = Object.keys(required) as never[];
  return fc.record({ ...required, ...optional }, { requiredKeys: keys }) as fc.Arbitrary<T & object>;
}

const party = record(
  { kind: fc.constantFrom('department', 'team', 'role', 'system', 'customer', 'partner') },
  {
    name: text,
    tier: fc.constantFrom('front-line', 'front-line-leader', 'middle-manager', 'senior-leader'),
    headcount: fc.nat(),
    needs: texts,
    cost: amount,
    availability: share,
    modelled: fc.constantFrom('complete', 'partial'),
    tags: texts,
    attributes,
  },
);

/** Sound documents, with odd ids and any fields; every reference in them is right. */
export const soundDocument: fc.Arbitrary<ChainDocument> = fc
  .tuple(
    fc.uniqueArray(id, { minLength: 6, maxLength: 16 }),
    fc.array(party, { minLength: 16, maxLength: 16 }),
  )
  .chain(([ids, definitions]) => {
    const count = Math.floor(ids.length / 2);
    const partyIds = ids.slice(0, count);
    const linkIds = ids.slice(count, -1);
    const parties = Object.fromEntries(partyIds.map((one, i) => [one, definitions[i]!]));
    const ends = fc.tuple(fc.nat(count - 1), fc.nat(count - 2)).map(([provider, step]) => ({
      provider: partyIds[provider]!,
      customer: partyIds[(provider + 1 + step) % count]!,
    }));
    return fc
      .array(ends, { minLength: linkIds.length, maxLength: linkIds.length })
      .chain((pairs) => documentOf(parties, linkIds, pairs, ids.at(-1)!));
  });

function documentOf(
  parties: Readonly<Record<string, object>>,
  linkIds: readonly string[],
  pairs: ReadonlyArray<{ readonly provider: string; readonly customer: string }>,
  goalId: string,
): fc.Arbitrary<ChainDocument> {
  const anyParty = fc.constantFrom(...Object.keys(parties));
  const anyLink = fc.constantFrom(...linkIds);
  const links = linkIds.map((_, i) => {
    const { provider, customer } = pairs[i]!;
    const inbound = linkIds.filter((__, k) => pairs[k]!.customer === provider);
    return record(
      { provider: fc.constant(provider), customer: fc.constant(customer), service: text },
      {
        owner: anyParty,
        requires: requirementsAmong(inbound),
        channel: text,
        stage: fc.constantFrom('first-contact', 'service-delivery', 'after-service'),
        order: number,
        designedFor: fc.constantFrom('customer', 'company'),
        ownTime: fc.oneof(
          amount,
          fc.nat(999).map((minutes) => `PT${minutes}M`),
        ),
        share,
        availability: share,
        reviewedAt: date,
        tags: texts,
        attributes,
      },
    );
  });
  const subject = fc.oneof(anyParty, anyLink, fc.constant('organisation'));
  const score = fc.integer({ min: 1, max: 7 });
  return fc.record(
    {
      name: text,
      parties: fc.constant(parties as ChainDocument['parties']),
      links: fc.tuple(...links).map((all) => Object.fromEntries(linkIds.map((one, i) => [one, all[i]!]))),
      measures: fc.constant({ m: { name: 'M', unit: 'points', better: 'higher', min: 1, max: 7 } }),
      goals: fc
        .record({
          holder: fc.oneof(anyParty, fc.constant('organisation')),
          title: text,
          supports: fc.oneof(
            anyLink,
            fc.constantFrom(...CULTURE_STEPS).map((step) => `culture:${step}`),
          ),
          progress: share,
          due: date,
          respondent: fc.option(text, { nil: undefined }),
        })
        .map(({ respondent, title, ...goal }) => ({
          ...goal,
          ...(respondent === undefined ? { title } : { personal: true, respondent }),
        }))
        .map((goal) => Object.fromEntries([[goalId, goal]])),
      ratings: fc.array(
        record(
          {
            subject,
            measure: fc.constant('m'),
            by: fc.constantFrom('customer', 'staff', 'management', 'self'),
            need: score,
          },
          { expectation: score, perception: score, respondent: text, at: date },
        ),
        { maxLength: 3 },
      ),
      measurements: fc.array(
        record({ link: anyLink, measure: fc.constant('m'), value: number }, { at: date }),
        { maxLength: 3 },
      ),
      contacts: fc.array(
        record({ link: anyLink, kind: fc.constantFrom('enquiry', 'compliment'), receivedAt: timestamp }, {}),
        { maxLength: 3 },
      ),
      suppressions: fc.array(record({ rule: text, subject, reason: text }, { until: date }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: ['parties', 'links', 'measures'] },
  ) as fc.Arbitrary<ChainDocument>;
}

function requirementsAmong(inbound: readonly string[]) {
  if (inbound.length === 0) return fc.constant([]);
  const some = fc.uniqueArray(fc.constantFrom(...inbound), { minLength: 1 });
  const threshold = some.chain((of) =>
    fc.record({ atLeast: fc.integer({ min: 1, max: of.length }), of: fc.constant(of) }),
  );
  return fc.array(fc.oneof(fc.constantFrom(...inbound), some, threshold), { maxLength: 3 });
}

/** JSON knows no negative zero. */
function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}
