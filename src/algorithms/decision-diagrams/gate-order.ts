import type { Gate } from './gate-formula.js';

/** An order of events for diagrams, and one of gates for working through them. */
export interface GateOrder {
  /** The event at each level, from the top. */
  readonly events: Int32Array;
  /** The level of each event. */
  readonly levels: ReadonlyMap<number, number>;
  /** The gates, each after its inputs wherever there is no cycle. */
  readonly gates: Int32Array;
}

/**
 * Orders events as a depth-first, left-most walk from gate 0 meets them, which keeps the events of a branch together.
 * O(gates and their inputs and events), without recursion.
 *
 * Source: M. Fujita, H. Fujisawa and N. Kawato, Evaluation and improvements of Boolean comparison method based on binary
 * decision diagrams, ICCAD (1988).
 */
export function gateOrderOf(gates: readonly Gate[]): GateOrder {
  const levels = new Map<number, number>();
  const isSeen = new Uint8Array(gates.length);
  const next = new Int32Array(gates.length);
  const finished: number[] = [];
  const trail: number[] = [];
  const enter = (gate: number) => {
    isSeen[gate] = 1;
    trail.push(gate);
    for (const event of gates[gate]!.events) if (!levels.has(event)) levels.set(event, levels.size);
  };
  enter(0);
  for (let gate = trail.at(-1); gate !== undefined; gate = trail.at(-1)) {
    const input = gates[gate]!.inputs[next[gate]!++];
    if (input === undefined) finished.push(trail.pop()!);
    else if (!isSeen[input]) enter(input);
  }
  return { events: Int32Array.from(levels.keys()), levels, gates: Int32Array.from(finished) };
}

/**
 * The same, but a gate that several gates need comes behind all of them, wherever there is no cycle, so that events of gates that need
 * the same come together: *a1 and b1, or a2 and b2, or …* is small in this order where it is exponential in the other, when
 * a1 and b1 both need what follows. Neither order is always better. O(gates and their inputs and events), without recursion.
 *
 * Source: topological variable ordering, S. Malik et al., Logic verification using binary decision diagrams in a logic synthesis
 * environment, ICCAD (1988).
 */
export function sharedLastOrderOf(gates: readonly Gate[]): GateOrder {
  const levels = new Map<number, number>();
  const isSeen = new Uint8Array(gates.length);
  const waiting = new Int32Array(gates.length);
  for (const { inputs } of gates) for (const input of inputs) waiting[input]!++;
  const delayed = [0];
  for (const first of delayed) {
    const next = isSeen[first] ? [] : [first];
    for (let gate = next.pop(); gate !== undefined; gate = next.pop()) {
      isSeen[gate] = 1;
      const { events, inputs } = gates[gate]!;
      for (const event of events) if (!levels.has(event)) levels.set(event, levels.size);
      for (const input of inputs.toReversed()) {
        if (--waiting[input]! > 0) delayed.push(input);
        else if (!isSeen[input]) next.push(input);
      }
    }
  }
  return { ...gateOrderOf(gates), events: Int32Array.from(levels.keys()), levels };
}
