import type { ChainContent, ChainDocument } from '../../src/model/document.js';

/**
 * A document in which every field of every record stands at least once.
 *
 *   supplier ──parts──▶ workshop ──repair──▶ reception ──visit──▶ driver
 *   (partner)          (department)           (role)           (customer)
 */
export function everyField() {
  return {
    $schema: 'https://example.org/schema.json',
    version: 1,
    name: 'Garage',
    parties: {
      driver: { kind: 'customer', name: 'Driver', needs: ['loan car', 'fixed price'] },
      garage: { kind: 'department', modelled: 'complete' },
      reception: {
        kind: 'role',
        name: 'Reception',
        partOf: 'garage',
        tier: 'front-line',
        headcount: 1,
        leaders: [
          { party: 'workshop', basis: 'formal' },
          { party: 'supplier', basis: 'informal' },
        ],
        needs: ['job list'],
        cost: 120.5,
        availability: 0.99,
        modelled: 'partial',
        tags: ['ground floor', 'phone'],
        attributes: { costCentre: '4711', floor: 0, outsourced: false, key: null },
      },
      supplier: { kind: 'partner' },
      workshop: { kind: 'department', tier: 'front-line-leader' },
    },
    links: {
      parts: { provider: 'supplier', customer: 'workshop', service: 'parts', ownTime: 'P1DT2H' },
      repair: { provider: 'workshop', customer: 'reception', service: 'repair', requires: [['parts']] },
      visit: {
        provider: 'reception',
        customer: 'driver',
        service: 'visit',
        owner: 'reception',
        requires: ['repair', ['repair'], { atLeast: 1, of: ['repair'] }],
        channel: 'face-to-face',
        stage: 'service-delivery',
        order: 2.5,
        designedFor: 'customer',
        meets: ['fixed price'],
        ownTime: 'PT10M',
        share: 1,
        availability: 0.5,
        reviewedAt: '2026-03-01',
        tags: ['core'],
        attributes: { form: 'A4', steps: 3, signed: true, note: null },
      },
    },
    measures: {
      care: {
        name: 'Care',
        unit: 'points',
        better: 'higher',
        min: 1,
        max: 3,
        instrument: 'survey',
        weight: 0.5,
        labels: ['poor', 'fair', 'good'],
        personal: true,
      },
      wait: { name: 'Wait', unit: 'minutes', better: 'lower' },
    },
    goals: {
      calm: { holder: 'reception', personal: true, respondent: 'r-2', supports: 'quick', progress: 0 },
      quick: {
        holder: 'organisation',
        title: 'Shorter waits',
        personal: false,
        supports: 'visit',
        plan: 'A second lift',
        progress: 0.25,
        due: '2026-12-31T12:00:00+01:00',
      },
      survey: { holder: 'workshop', title: 'Ask every driver', supports: 'culture:3a' },
    },
    ratings: [
      {
        subject: 'visit',
        measure: 'wait',
        by: 'customer',
        need: 'PT30M',
        expectation: 20,
        perception: 'PT0.5H',
        respondent: 'r-1',
        at: '2026-03-01T09:30:00Z',
      },
      { subject: 'organisation', measure: 'care', by: 'management', perception: 3 },
      { subject: 'reception', measure: 'care', by: 'self', need: 1 },
      { subject: 'workshop', measure: 'care', by: 'staff', expectation: 2 },
    ],
    standards: [
      {
        link: 'visit',
        measure: 'wait',
        target: 'PT15M',
        attainment: 0.9,
        promise: 'PT20M',
        reviewedAt: '2026-01-31',
      },
      { link: 'visit', measure: 'care', target: 2 },
    ],
    measurements: [{ link: 'visit', measure: 'wait', value: 'PT1H', at: '2026-02-28' }],
    contacts: [
      {
        link: 'visit',
        kind: 'complaint',
        receivedAt: '2026-03-01T09:30:00Z',
        respondedAt: '2026-03-01T10:30:00+01:00',
        goal: 'quick',
      },
      { link: 'repair', kind: 'enquiry', receivedAt: '2026-03-02T09:30Z' },
      { link: 'repair', kind: 'suggestion', receivedAt: '2026-03-02T09:30Z' },
      { link: 'repair', kind: 'compliment', receivedAt: '2026-03-02T09:30Z' },
    ],
    suppressions: [{ rule: 'unowned-link', subject: 'repair', reason: 'moves in May', until: '2026-05-31' }],
  } as const satisfies ChainDocument;
}

/** The minutes which the durations of {@link everyField} come to, in the place of each. */
export function everyFieldContent(): ChainContent {
  const { parties, links, measures, goals, ratings, standards, measurements, contacts, suppressions } =
    everyField();
  return {
    name: 'Garage',
    parties: withIds(parties),
    links: withIds({
      ...links,
      parts: { ...links.parts, ownTime: 26 * 60 },
      visit: { ...links.visit, ownTime: 10 },
    }),
    measures: withIds(measures),
    goals: withIds(goals),
    ratings: [
      { ...ratings[0], need: 30, expectation: 20, perception: 30 },
      ratings[1],
      ratings[2],
      ratings[3],
    ],
    standards: [{ ...standards[0], target: 15, promise: 20 }, standards[1]],
    measurements: [{ ...measurements[0], value: 60 }],
    contacts,
    suppressions,
  };
}

function withIds<T extends object>(records: Readonly<Record<string, T>>) {
  return Object.entries(records).map(([id, record]) => ({ id, ...record })) as Array<T & { id: string }>;
}
