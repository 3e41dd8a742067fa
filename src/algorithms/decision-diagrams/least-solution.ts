import { type Adjacency, adjacencyOf, reversed, rowOf } from '../adjacency.js';
import { componentsOf } from '../components.js';
import type { Gate } from './gate-formula.js';
import type { GateOrder } from './gate-order.js';
import { NEVER } from './node-store.js';
import type { ThresholdAlgebra } from './threshold-algebra.js';

/**
 * The diagram of gate 0: every gate by its inputs, and gates that need each other as the least solution of their equations,
 * reached from *never* by working out a gate again while one of its inputs has changed. Diagrams are unique, so *changed* is a
 * comparison of numbers. Every gate is worked out once where there is no cycle; else at most as often as the longest
 * simple path inside its component.
 *
 * Source: least fixpoints by chaotic iteration, P. Cousot and R. Cousot, Abstract interpretation, POPL (1977).
 */
export function leastSolution(
  gates: readonly Gate[],
  { levels, gates: sequence }: GateOrder,
  algebra: ThresholdAlgebra,
): number {
  const inputs = inputsOf(gates);
  const { count, of } = componentsOf(inputs);
  const members = adjacencyOf(
    count,
    Array.from(sequence, (gate) => of[gate]!),
    sequence,
  );
  const usedBy = reversed(inputs);
  const values = new Int32Array(gates.length).fill(NEVER);
  const isWaiting = new Uint8Array(gates.length);
  for (let component = 0; component < count; component++) {
    const queue = Array.from(rowOf(members, component));
    for (const gate of queue) isWaiting[gate] = 1;
    for (const gate of queue) {
      isWaiting[gate] = 0;
      const value = functionOf(gates[gate]!, levels, values, algebra);
      if (value === values[gate]) continue;
      values[gate] = value;
      for (const user of rowOf(usedBy, gate)) {
        if (of[user] !== component || isWaiting[user]) continue;
        isWaiting[user] = 1;
        queue.push(user);
      }
    }
  }
  return values[0]!;
}

function functionOf(
  { events, inputs, weights, failAt }: Gate,
  levels: ReadonlyMap<number, number>,
  values: Int32Array,
  algebra: ThresholdAlgebra,
): number {
  const operands = inputs.map((input) => values[input]!);
  const variables = events.map((event) => levels.get(event)!);
  if (failAt === 1) return algebra.any(variables, operands);
  return algebra.atLeast(failAt, operands, weights);
}

function inputsOf(gates: readonly Gate[]): Adjacency {
  const offsets = new Int32Array(gates.length + 1);
  for (const [gate, { inputs }] of gates.entries()) offsets[gate + 1] = offsets[gate]! + inputs.length;
  return { offsets, items: Int32Array.from(gates.flatMap(({ inputs }) => inputs)) };
}
