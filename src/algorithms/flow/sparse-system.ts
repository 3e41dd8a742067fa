import { type LongVector, longVector, sumWith } from './long-sum.js';
import { sparseResidual } from './sparse-residual.js';
import { apply, precondition, type SparseSystem, swept } from './sparse-rows.js';

/** When to stop. */
export interface Stopping {
  /** Stop when the residuals, without their signs and as they count, are together at most this share of what is `own`, as that counts. */
  readonly tolerance: number;
  /** Stop after so many iterations. */
  readonly maxIterations: number;
}

/** How far an iteration came. */
export interface Iterated {
  readonly values: Float64Array;
  readonly iterations: number;
  /** The residuals, without their signs and as they count, together, as a share of what is `own`, as that counts. */
  readonly residual: number;
  readonly converged: boolean;
}

/** By so much the residuals may come down in one turn: below that, rounding inside it hides what is left. */
const PER_TURN = 1e-13;

/** Where an iteration stands. */
interface Standing {
  readonly x: LongVector;
  readonly residuals: Float64Array;
  readonly size: number;
}

/**
 * Solves x = own + Rx by the stabilised method of biconjugate gradients, preconditioned by one Gauss–Seidel sweep in the order of the
 * rows: the more of what a row reads comes before it, the fewer iterations it takes. It is refined: each turn finds what the residuals
 * come to, and adds it. Residuals are exact to rounding of what enters ({@link sparseResidual}), and x has twice the digits meanwhile.
 * As what leaks slowly is found last, each turn begins with it: onward, x is scaled until as much leaks as enters; going back, it is
 * raised as a whole until the residuals, as they count, come to 0. O(nodes + edges) for each iteration.
 *
 * The residual bounds how far the answer is off. With A = I − R and e the error, |e| ≤ A⁻¹|r| as A⁻¹ is not negative. Onward, residuals
 * count 1, and as 1ᵀA are the leaks, Σ leak · |e| ≤ Σ |r|: all that leaves is off by no more than that. Going back they count z, what goes
 * through each node when some w > 0 enters, zᵀA = wᵀ, and Σ w · |e| ≤ Σ z · |r|. Values below 0 are taken as 0, and one more sweep makes
 * each right beside itself; neither makes that sum more.
 *
 * Source: H. A. van der Vorst, Bi-CGSTAB, SIAM J. Sci. Stat. Comput. 13 (1992); Y. Saad, Iterative methods for sparse linear systems
 * (2003), 7.4.2 and 10.2; N. J. Higham, Accuracy and stability of numerical algorithms (2002), 12, on refinement.
 *
 * @param own at least 0, and somewhere above.
 */
export function solveSparseSystem(system: SparseSystem, own: Float64Array, stopping: Stopping): Iterated {
  const { tolerance, maxIterations } = stopping;
  const total = dot(system.counts, own);
  let at = standing(system, own, longVector(precondition(system, own, new Float64Array(own.length))));
  let iterations = 0;
  while (at.size > tolerance && iterations < maxIterations) {
    const { x, residuals, size } = levelled(system, own, at);
    const found = descend(system, residuals, {
      tolerance: Math.max(2 * tolerance, PER_TURN * size) * total,
      maxIterations: maxIterations - iterations,
    });
    iterations += Math.max(1, found.iterations);
    const next = standing(system, own, sumWith(x, 1, longVector(found.values)));
    // Where it went astray, a sweep alone goes on: it cannot.
    const sweep = () => precondition(system, residuals, new Float64Array(own.length));
    at = next.size < at.size ? next : standing(system, own, sumWith(x, 1, longVector(sweep())));
  }
  const values = swept(system, own, at.x.high);
  return { values, iterations, residual: at.size, converged: at.size <= tolerance };
}

function standing(system: SparseSystem, own: Float64Array, x: LongVector): Standing {
  const residuals = sparseResidual(system, own, x);
  const size = sizeOf(residuals, system.counts) / dot(system.counts, own);
  return { x, residuals, size: Number.isFinite(size) ? size : Number.POSITIVE_INFINITY };
}

/** Scales or raises x so that the residuals, as they count, come to 0. */
function levelled(system: SparseSystem, own: Float64Array, at: Standing): Standing {
  const { direction, leaks, counts } = system;
  const isOnward = direction === 'onward';
  const leaking = isOnward ? dot(leaks, at.x.high) : dot(leaks, counts);
  const factor = dot(counts, at.residuals) / leaking;
  if (!Number.isFinite(factor)) return at;
  const x = sumWith(at.x, factor, isOnward ? at.x : longVector(new Float64Array(own.length).fill(1)));
  if (Math.abs(factor) > 1) return standing(system, own, x);
  const residuals = at.residuals.map((one, row) => one - factor * (isOnward ? own[row]! - one : leaks[row]!));
  return { ...at, x, residuals };
}

/** Iterates until the residuals are small enough, or the method breaks down; one sweep more makes them smaller still. */
function descend(system: SparseSystem, residuals: Float64Array, stopping: Stopping) {
  const count = residuals.length;
  const x = new Float64Array(count);
  const r = residuals.slice();
  const shadow = residuals;
  const p = new Float64Array(count);
  const v = new Float64Array(count);
  const t = new Float64Array(count);
  const y = new Float64Array(count);
  let rho = 1;
  let alpha = 1;
  let omega = 1;
  let iterations = 0;
  for (; iterations < stopping.maxIterations && sizeOf(r, system.counts) > stopping.tolerance; iterations++) {
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
  add(x, 1, precondition(system, r, y));
  return { values: x, iterations };
}

function add(x: Float64Array, factor: number, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i]! += factor * y[i]!;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

/** Numbers without their signs, as they count, together. */
function sizeOf(x: Float64Array, counts: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += counts[i]! * Math.abs(x[i]!);
  return sum;
}
