import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';

/** A gate: it fails when at least so many of its inputs do; any of them where no number is said. */
export interface FaultTreeGate {
  readonly of: readonly string[];
  readonly failAt?: number;
}

/** A fault tree as a chain: a party per gate and basic event, a link per input, and a touchpoint for the gate `top`. */
export interface FaultTreeChain {
  readonly chain: ServiceChain;
  /** The inputs that are no gates: those that may fail. */
  readonly events: readonly string[];
}

/** The touchpoint that stops when the top gate fails. */
export const TOP = 'top→guest';

/** Writes a fault tree as a chain; inputs that are not keys are basic events. */
export function faultTree(gates: Readonly<Record<string, FaultTreeGate>>): FaultTreeChain {
  const names = Object.keys(gates);
  const events = [...new Set(Object.values(gates).flatMap(({ of }) => of))].filter(
    (name) => !(name in gates),
  );
  const inputs = names.flatMap((gate) => gates[gate]!.of.map((input) => [input, gate] as const));
  const linkOf = (input: string, gate: string) => `${input}→${gate}`;
  const requirementsOf = (name: string) => {
    const { of, failAt = 1 } = gates[name] ?? { of: [] };
    if (of.length === 0) return {};
    return { requires: [{ atLeast: of.length - failAt + 1, of: of.map((input) => linkOf(input, name)) }] };
  };
  const link = (provider: string, customer: string) =>
    [
      linkOf(provider, customer),
      { provider, customer, service: 'works', ...requirementsOf(provider) },
    ] as const;
  return {
    events,
    chain: parseChain({
      parties: Object.fromEntries(
        [...names, ...events, 'guest'].map((name) => [
          name,
          { kind: name === 'guest' ? 'customer' : 'system' },
        ]),
      ),
      links: Object.fromEntries([...inputs, ['top', 'guest'] as const].map(([from, to]) => link(from, to))),
    }),
  };
}
