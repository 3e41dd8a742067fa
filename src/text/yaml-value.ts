import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { repeatedKey } from '../model/json-text.js';
import type { SourceLocation } from '../model/problem.js';
import { type DocumentPath, type Problem, problemOf, quote } from '../model/problem.js';
import { MAX_ALIASED_VALUES } from './limits.js';

/** What a YAML document comes to. */
export interface YamlValue {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Per alias: the node it stands for. */
  readonly aliased: ReadonlyMap<Node, Node>;
}

/** One anchored node: its value once it is finished, and how many values it stands for. */
interface Anchored {
  readonly node: Node;
  value?: unknown;
  size?: number;
}

/**
 * Turns YAML nodes into plain values. It stands in for the library's own `toJS` because a chain needs more: keys are text as
 * written (`42` and `1.0` stay apart), every repeated key is reported with both lines and in linear time, a key named `__proto__`
 * is a key, and aliases share one value and have a budget.
 */
export function yamlValue(document: Document, place: (offset: number) => SourceLocation): YamlValue {
  return new Converter(place).convert(document.contents as Node | null);
}

class Converter {
  private readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, Anchored>();
  private readonly aliased = new Map<Node, Node>();
  private readonly path: Array<string | number> = [];
  private values = 0;
  private aliasBudget = MAX_ALIASED_VALUES;

  constructor(private readonly place: (offset: number) => SourceLocation) {}

  convert(root: Node | null): YamlValue {
    const value = this.valueOf(root);
    return { value, problems: this.problems, aliased: this.aliased };
  }

  private valueOf(node: unknown): unknown {
    this.values++;
    if (isAlias(node)) return this.valueOfAlias(node);
    const anchor = (node as { anchor?: string } | null)?.anchor;
    const anchored: Anchored | undefined = anchor === undefined ? undefined : { node: node as Node };
    if (anchored) this.anchors.set(anchor!, anchored);
    const before = this.values;
    const value = this.plainValueOf(node);
    if (anchored) Object.assign(anchored, { value, size: this.values - before + 1 });
    return value;
  }

  private plainValueOf(node: unknown): unknown {
    if (isScalar(node)) return node.value;
    if (isMap(node)) return this.mapOf(node);
    if (!isSeq(node)) return null;
    return node.items.map((item, i) => this.inside(i, () => this.valueOf(item)));
  }

  private valueOfAlias(alias: Node & { source: string }): unknown {
    const anchored = this.anchors.get(alias.source);
    if (!anchored)
      return this.report('invalid-yaml', alias, `no anchor ${quote(alias.source)} stands before this alias`);
    this.aliased.set(alias, anchored.node);
    if (anchored.size === undefined) {
      return this.report(
        'invalid-yaml',
        alias,
        `the alias ${quote(alias.source)} stands inside what it stands for`,
      );
    }
    this.values += anchored.size;
    const hadBudget = this.aliasBudget >= 0;
    this.aliasBudget -= anchored.size;
    if (this.aliasBudget >= 0) return anchored.value;
    if (!hadBudget) return null;
    const message = `aliases stand for more than ${MAX_ALIASED_VALUES} values altogether`;
    return this.report('too-many-aliases', alias, message);
  }

  private mapOf(map: YAMLMap): unknown {
    const entries = new Map<string, unknown>();
    const offsets = new Map<string, number>();
    for (const pair of map.items) {
      const key = keyText(pair);
      const offset = (pair.key as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0;
      if (key === undefined) {
        this.report('invalid-key', (pair.key as Node | null) ?? map, 'a key must be plain text');
        continue;
      }
      this.anchorKey(pair.key as Scalar, key);
      this.inside(key, () => {
        const first = offsets.get(key);
        if (first === undefined) offsets.set(key, offset);
        else this.problems.push(repeatedKey([...this.path], this.place(first).line, this.place(offset)));
        entries.set(key, this.valueOf(pair.value));
      });
    }
    return Object.fromEntries(entries);
  }

  private anchorKey(node: Scalar, value: string): void {
    if (node.anchor !== undefined) this.anchors.set(node.anchor, { node, value, size: 1 });
  }

  private inside<T>(part: string | number, work: () => T): T {
    this.path.push(part);
    const result = work();
    this.path.pop();
    return result;
  }

  private report(code: Problem['code'], node: Node, message: string): null {
    const path: DocumentPath = [...this.path];
    this.problems.push({ ...problemOf({ code, path, message }), ...this.place(node.range?.[0] ?? 0) });
    return null;
  }
}

/** A key as it was written; `undefined` when it is empty, a list, a map or an alias. */
export function keyText({ key }: Pair): string | undefined {
  if (!isScalar(key)) return undefined;
  if (typeof key.value === 'string') return key.value;
  return key.source === undefined || key.source === '' ? undefined : key.source;
}
