/** A party or link of a document, as far as costs look at it. */
export interface CostDocument {
  readonly parties: Readonly<Record<string, { readonly kind: string; readonly cost?: number }>>;
  readonly links: Readonly<
    Record<string, { readonly provider: string; readonly customer: string; readonly share?: number }>
  >;
}

/**
 * Solves A x = b by Gaussian elimination with row pivoting; nothing when A is singular. Knows nothing of flows, components or signs.
 */
export function gauss(
  matrix: ReadonlyArray<readonly number[]>,
  right: readonly number[],
): number[] | undefined {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows.slice(k).reduce((best, _, i) => {
      return Math.abs(rows[k + i]![k]!) > Math.abs(rows[best]![k]!) ? k + i : best;
    }, k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    if (Math.abs(rows[k]![k]!) < 1e-9) return undefined;
    for (const [i, row] of rows.entries()) {
      if (i === k) continue;
      const factor = row[k]! / rows[k]![k]!;
      for (let j = k; j < row.length; j++) row[j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

/**
 * Of every link the share of its provider's output, by the definition; undefined where it is not known. What a customer provides is
 * left aside. With the rest unallocated, shares are what they are stated as, none is known of those that come to more than a whole, and
 * one that is not stated is 0 where the others come to a whole. Normalised, what is stated is all there is, if it is anything.
 */
export function sharesOf(
  { parties, links }: CostDocument,
  rest: 'unallocated' | 'normalised',
): ReadonlyMap<string, number | undefined> {
  const all = Object.entries(links);
  return new Map(
    all.map(([id, { provider, share }]) => {
      const stated = all.flatMap(([, link]) => (link.provider === provider ? [link.share ?? 0] : []));
      const sum = stated.reduce((one, other) => one + other, 0);
      if (parties[provider]!.kind === 'customer') return [id, 0];
      if (rest === 'normalised' && sum > 0) return [id, (share ?? 0) / sum];
      if (sum > 1 + 1e-9) return [id, undefined];
      return [id, share ?? (sum > 1 - 1e-9 ? 0 : undefined)];
    }),
  );
}

/** Full costs by the definition: T = C + SᵀT, external customers left aside; nothing when there are none. */
export function fullCosts(
  document: CostDocument,
  rest: 'unallocated' | 'normalised' = 'unallocated',
): ReadonlyMap<string, number> | undefined {
  return solvedFor(document, rest, ({ cost = 0 }) => cost, 'to');
}

/** Upstreamness by the definition: U = 1 + ΔU. */
export function upstreamnessOf(
  document: CostDocument,
  rest: 'unallocated' | 'normalised' = 'unallocated',
): ReadonlyMap<string, number> | undefined {
  return solvedFor(document, rest, () => 1, 'from');
}

/** x = own + Sᵀx, the row of a link being that of whom it goes to; or x = own + Sx, the row being that of whom it comes from. */
function solvedFor(
  document: CostDocument,
  rest: 'unallocated' | 'normalised',
  own: (party: { readonly cost?: number }) => number,
  row: 'to' | 'from',
): ReadonlyMap<string, number> | undefined {
  const { parties, links } = document;
  const ids = Object.keys(parties).filter((id) => parties[id]!.kind !== 'customer');
  const places = new Map(ids.map((id, place) => [id, place]));
  const matrix = identity(ids.length);
  for (const [id, share = 0] of sharesOf(document, rest)) {
    const [from, to] = [places.get(links[id]!.provider), places.get(links[id]!.customer)];
    if (from === undefined || to === undefined) continue;
    if (row === 'to') matrix[to]![from]! -= share;
    else matrix[from]![to]! -= share;
  }
  const solved = gauss(
    matrix,
    ids.map((id) => own(parties[id]!)),
  );
  return solved && new Map(ids.map((id, place) => [id, solved[place]!]));
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
}
