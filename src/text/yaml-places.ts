import { isMap, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { SourceLocation } from '../model/problem.js';
import type { Locate, Wanted } from '../model/source-text.js';
import { keyText } from './yaml-value.js';

/** Finds where paths stand among YAML nodes; a map's keys are indexed once, at the first question. */
export function locateInYaml(
  root: Node | null,
  aliased: ReadonlyMap<Node, Node>,
  place: (offset: number) => SourceLocation,
): Locate {
  const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  const pairsOf = (map: YAMLMap) => {
    let index = pairs.get(map);
    if (!index) {
      index = new Map(map.items.flatMap((pair) => [[keyText(pair) ?? '', pair] as const]));
      pairs.set(map, index);
    }
    return index;
  };

  const offsetOf = ({ path, at }: Wanted): number | undefined => {
    let node: Node | null = root;
    let keyOffset: number | undefined;
    for (const [depth, part] of path.entries()) {
      const target: Node | null = node && (aliased.get(node) ?? node);
      const isLast = depth === path.length - 1;
      if (isMap(target)) {
        const pair = pairsOf(target).get(String(part));
        if (!pair) break;
        keyOffset = (pair.key as Node).range?.[0];
        node = pair.value as Node | null;
        if (isLast && at === 'key') return keyOffset;
      } else if (isSeq(target) && typeof part === 'number' && part < target.items.length) {
        node = target.items[part] as Node | null;
        keyOffset = undefined;
      } else break;
    }
    const isContainer = isMap(node) || isSeq(node);
    return isContainer ? (keyOffset ?? node?.range?.[0]) : (node?.range?.[0] ?? keyOffset);
  };

  return (wanted) => wanted.map((one) => place(offsetOf(one) ?? 0));
}
