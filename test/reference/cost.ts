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

/** Full costs by the definition: T = C + SᵀT, external customers left aside; nothing when there are none. */
export function fullCosts({ parties, links }: CostDocument): ReadonlyMap<string, number> | undefined {
  const ids = Object.keys(parties).filter((id) => parties[id]!.kind !== 'customer');
  const places = new Map(ids.map((id, place) => [id, place]));
  const matrix = identity(ids.length);
  for (const { provider, customer, share = 0 } of Object.values(links)) {
    const [from, to] = [places.get(provider), places.get(customer)];
    if (from !== undefined && to !== undefined) matrix[to]![from]! -= share;
  }
  const solved = gauss(
    matrix,
    ids.map((id) => parties[id]!.cost ?? 0),
  );
  return solved && new Map(ids.map((id, place) => [id, solved[place]!]));
}

/** Upstreamness by the definition: U = 1 + ΔU. */
export function upstreamnessOf({ parties, links }: CostDocument): ReadonlyMap<string, number> | undefined {
  const ids = Object.keys(parties).filter((id) => parties[id]!.kind !== 'customer');
  const places = new Map(ids.map((id, place) => [id, place]));
  const matrix = identity(ids.length);
  for (const { provider, customer, share = 0 } of Object.values(links)) {
    const [from, to] = [places.get(provider), places.get(customer)];
    if (from !== undefined && to !== undefined) matrix[from]![to]! -= share;
  }
  const solved = gauss(
    matrix,
    ids.map(() => 1),
  );
  return solved && new Map(ids.map((id, place) => [id, solved[place]!]));
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
}
