import type { Adjacency } from '../adjacency.js';

/** A system x = own + Rx in compressed sparse rows: x of row i reads the items of the row by their weights, none of them below 0. */
export interface SparseSystem extends Adjacency {
  readonly weights: Float64Array;
}

/** When to stop. */
export interface Stopping {
  /** Stop when the residuals, added up without their signs, are at most this share of what is `own` altogether. */
  readonly tolerance: number;
  /** Stop after so many iterations. */
  readonly maxIterations: number;
}

/** How far an iteration came. */
export interface Iterated {
  readonly values: Float64Array;
  readonly iterations: number;
  /** The residuals, added up without their signs, as a share of what is `own` altogether. */
  readonly residual: number;
  readonly converged: boolean;
}

/**
 * Solves x = own + Rx by the stabilised method of biconjugate gradients, preconditioned by one Gauss–Seidel sweep in the order of the
 * rows: the more of what a row reads comes before it, the fewer iterations it takes. A breakdown starts it anew from where it
 * stands. The last word has a Gauss–Seidel sweep, so that no value is below 0. O(nodes + edges) for each iteration.
 *
 * The residual is that of all rows together: where R is what is passed on, it bounds what the whole answer is off from conserving.
 *
 * Source: H. A. van der Vorst, Bi-CGSTAB, SIAM J. Sci. Stat. Comput. 13 (1992); Y. Saad, Iterative methods for sparse linear systems
 * (2003), 7.4.2 and 10.2.
 *
 * @param own at least 0, and somewhere above.
 */
export function solveSparseSystem(system: SparseSystem, own: Float64Array, stopping: Stopping): Iterated {
  const { tolerance, maxIterations } = stopping;
  const total = own.reduce((sum, one) => sum + one, 0);
  let values = swept(system, own, new Float64Array(own.length));
  let iterations = 0;
  let residual = relative(residualOf(system, own, values), total);
  while (residual > tolerance && iterations < maxIterations) {
    const found = descend(system, own, values, {
      tolerance: tolerance * total,
      maxIterations: maxIterations - iterations,
    });
    iterations += Math.max(1, found.iterations);
    const next = swept(system, own, found.values);
    const left = relative(residualOf(system, own, next), total);
    // Where it went astray, sweeps alone go on from the better values: they cannot.
    values = left < residual ? next : swept(system, own, values);
    residual = left < residual ? left : relative(residualOf(system, own, values), total);
  }
  return { values, iterations, residual, converged: residual <= tolerance };
}

function relative(residual: Float64Array, total: number): number {
  const size = sizeOf(residual);
  return Number.isFinite(size) ? size / total : Number.POSITIVE_INFINITY;
}

/** Iterates until the residuals are small enough, or the method breaks down. */
function descend(system: SparseSystem, own: Float64Array, start: Float64Array, stopping: Stopping) {
  const count = own.length;
  const x = start.slice();
  const r = residualOf(system, own, x);
  const shadow = r.slice();
  const p = new Float64Array(count);
  const v = new Float64Array(count);
  const t = new Float64Array(count);
  const y = new Float64Array(count);
  let rho = 1;
  let alpha = 1;
  let omega = 1;
  let iterations = 0;
  for (; iterations < stopping.maxIterations && sizeOf(r) > stopping.tolerance; iterations++) {
    const nextRho = dot(shadow, r);
    const beta = (nextRho / rho) * (alpha / omega);
    rho = nextRho;
    for (let i = 0; i < count; i++) p[i] = r[i]! + beta * (p[i]! - omega * v[i]!);
    apply(system, precondition(system, p, y), v);
    alpha = rho / dot(shadow, v);
    if (!Number.isFinite(alpha) || alpha === 0) break;
    add(x, alpha, y);
    add(r, -alpha, v);
    apply(system, precondition(system, r, y), t);
    const square = dot(t, t);
    omega = square === 0 ? 0 : dot(t, r) / square;
    if (!Number.isFinite(omega) || omega === 0) break;
    add(x, omega, y);
    add(r, -omega, t);
  }
  return { values: x, iterations };
}

/** One Gauss–Seidel sweep from what is given, taken as 0 where it is below or no number. */
function swept(
  { offsets, items, weights }: SparseSystem,
  own: Float64Array,
  values: Float64Array,
): Float64Array {
  const next = values.map((value) => (value > 0 && value < Number.POSITIVE_INFINITY ? value : 0));
  for (let row = 0; row < own.length; row++) {
    let sum = own[row]!;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += weights[k]! * next[items[k]!]!;
    next[row] = sum;
  }
  return next;
}

/** own − x + Rx. */
function residualOf(system: SparseSystem, own: Float64Array, x: Float64Array): Float64Array {
  const left = apply(system, x, new Float64Array(own.length));
  for (let i = 0; i < own.length; i++) left[i] = own[i]! - left[i]!;
  return left;
}

/** x − Rx. */
function apply({ offsets, items, weights }: SparseSystem, x: Float64Array, into: Float64Array): Float64Array {
  for (let row = 0; row < x.length; row++) {
    let sum = 0;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += weights[k]! * x[items[k]!]!;
    into[row] = x[row]! - sum;
  }
  return into;
}

/** Solves y − Ly = x, L being what R reads of earlier rows. */
function precondition(
  { offsets, items, weights }: SparseSystem,
  x: Float64Array,
  into: Float64Array,
): Float64Array {
  for (let row = 0; row < x.length; row++) {
    let sum = x[row]!;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const item = items[k]!;
      if (item < row) sum += weights[k]! * into[item]!;
    }
    into[row] = sum;
  }
  return into;
}

function add(x: Float64Array, factor: number, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i]! += factor * y[i]!;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

function sizeOf(x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.abs(x[i]!);
  return sum;
}
