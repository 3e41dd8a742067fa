import { createClosureSearch } from '../../src/algorithms/closure-of-one.js';
import type { Condensation } from '../../src/algorithms/condensation.js';

/** Per node: the nodes it leads to among those asked for, which are those that stop it by failing alone, as text. */
export function stoppersOf(
  { of, needs }: Condensation,
  isAsked: (node: number) => boolean = () => true,
): string[] {
  const search = createClosureSearch(needs);
  return Array.from(of, (component) => {
    const leadsTo = search(component);
    return Array.from(of.keys())
      .filter((node) => isAsked(node) && leadsTo(of[node]!))
      .join();
  });
}

/** The same by taking down one node after the other. */
export function simulated(nodeCount: number, failuresOf: (node: number) => Iterable<number>): string[] {
  const stoppers = Array.from({ length: nodeCount }, (): number[] => []);
  for (let node = 0; node < nodeCount; node++) {
    for (const failed of failuresOf(node)) stoppers[failed]!.push(node);
  }
  return stoppers.map((row) => row.join());
}
