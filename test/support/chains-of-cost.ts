import fc from 'fast-check';
import type { CostDocument } from '../reference/cost.js';

type Links = ReadonlyArray<readonly [id: string, provider: string, customer: string, share?: number]>;

/** A document of departments with their costs, one external customer `buyer`, and links. */
export function costDocument(costs: Readonly<Record<string, number | undefined>>, links: Links) {
  const parties = Object.entries(costs).map(([id, cost]) => [
    id,
    { kind: 'department', ...(cost !== undefined && { cost }) },
  ]);
  return {
    parties: { ...Object.fromEntries(parties), buyer: { kind: 'customer' } },
    links: Object.fromEntries(
      links.map(([id, provider, customer, share]) => [
        id,
        { provider, customer, service: `service ${id}`, ...(share !== undefined && { share }) },
      ]),
    ),
  } as CostDocument & { links: Record<string, { service: string }> };
}

/**
 * Two support departments that serve each other, and a shop:
 *
 *     it 7260 ──.2──▶ hr 4000
 *        ◀─────.3────┘
 *     it ──.8──▶ shop ◀──.7── hr,   shop ──1──▶ buyer
 */
export const TWO_DEPARTMENTS = costDocument({ it: 7_260, hr: 4_000, shop: undefined }, [
  ['a', 'it', 'hr', 0.2],
  ['b', 'hr', 'it', 0.3],
  ['c', 'it', 'shop', 0.8],
  ['d', 'hr', 'shop', 0.7],
  ['t', 'shop', 'buyer', 1],
]);

/**
 * A circle of departments with three more links from each, 100 a department, of which the first alone serves the buyer, with a small
 * part of what it does.
 */
export function slowlyLeaking(count: number, leak: number) {
  const parties = Array.from({ length: count }, (_, party) => [`p${party}`, 100] as const);
  const links = parties.flatMap(([id], party) =>
    [1, 7, 31, 101].map((step, k) => {
      const other = (party * step + step - 1) % (count - 1);
      const customer = `p${other < party ? other : other + 1}`;
      return [`${id}-${k}`, id, customer, ((party === 0 ? 1 - leak : 1) * (5 - k)) / 14] as const;
    }),
  );
  return costDocument(Object.fromEntries(parties), [...links, ['t', 'p0', 'buyer', leak]]);
}

/**
 * Three service departments, two of which serve each other, and two that sell:
 *
 *     hr 80,000 ──.20──▶ dp 120,000,   dp ──.08──▶ hr
 *     hr ──.10──▶ rm 40,000 ◀──.07── dp
 *     machining: hr .40, dp .30, rm .50;   assembly: hr .30, dp .55, rm .50
 */
export const THREE_DEPARTMENTS = costDocument(
  { hr: 80_000, dp: 120_000, rm: 40_000, machining: 0, assembly: 0 },
  [
    ['a', 'hr', 'dp', 0.2],
    ['b', 'hr', 'rm', 0.1],
    ['c', 'hr', 'machining', 0.4],
    ['d', 'hr', 'assembly', 0.3],
    ['e', 'dp', 'hr', 0.08],
    ['f', 'dp', 'rm', 0.07],
    ['g', 'dp', 'machining', 0.3],
    ['h', 'dp', 'assembly', 0.55],
    ['i', 'rm', 'machining', 0.5],
    ['j', 'rm', 'assembly', 0.5],
    ['parts', 'machining', 'buyer', 1],
    ['goods', 'assembly', 'buyer', 1],
  ],
);

/** How the shares of a party are made to come out. */
const WHOLES = ['whole', 'whole', 'whole', 'partial', 'over-full', 'unstated'] as const;

/**
 * Valid documents of up to nine parties and 22 links with costs and shares: circles that leak much, little or nothing, unstated costs and
 * shares, shares that come to more than a whole, customers with links and costs, partners, parallel links.
 */
export function costDocuments(wholes: ReadonlyArray<(typeof WHOLES)[number]> = WHOLES) {
  const kind = fc.constantFrom('department', 'department', 'system', 'partner', 'customer');
  const cost = fc.option(fc.constantFrom(0, 1, 70, 900.5, 12_345.25), { nil: undefined, freq: 6 });
  const party = fc.record({ kind, cost, whole: fc.constantFrom(...wholes) });
  const link = fc.record({
    provider: fc.nat(),
    offset: fc.nat(),
    weight: fc.constantFrom(0, 1, 1, 2, 5, 100, 100_000),
  });
  return fc
    .tuple(
      fc.array(party, { minLength: 2, maxLength: 9, size: 'max' }),
      fc.array(link, { maxLength: 22, size: 'max' }),
    )
    .map(([parties, links]) => documentOf(parties, links));
}

function documentOf(
  parties: ReadonlyArray<{ kind: string; cost: number | undefined; whole: (typeof WHOLES)[number] }>,
  seeds: ReadonlyArray<{ provider: number; offset: number; weight: number }>,
) {
  const arrows = seeds.map(({ provider, offset, weight }) => {
    const from = provider % parties.length;
    return { from, to: (from + 1 + (offset % (parties.length - 1))) % parties.length, weight };
  });
  const links = arrows.map(({ from, to, weight }, place) => {
    const sum = arrows.reduce((all, arrow) => all + (arrow.from === from ? arrow.weight : 0), 0);
    const { whole } = parties[from]!;
    const part = sum === 0 ? 0 : weight / sum;
    const share = whole === 'over-full' ? Math.min(1, part * 1.5) : whole === 'whole' ? part : part * 0.75;
    const isStated = whole !== 'unstated' || place % 2 === 0;
    return [
      `l${place}`,
      { provider: `p${from}`, customer: `p${to}`, service: 'help', ...(isStated && { share }) },
    ] as const;
  });
  const entries = parties.map(({ kind, cost }, place) => [
    `p${place}`,
    { kind, ...(cost !== undefined && { cost }) },
  ]);
  return { parties: Object.fromEntries(entries), links: Object.fromEntries(links) } as CostDocument;
}
