import {
  type CST,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { keyText } from '../../../text/yaml-value.js';

/** One pair of a map, or one item of a list, and where it stands in the text. */
export interface Entry {
  /** The key, of a pair. */
  readonly key: string | undefined;
  /** The value. */
  readonly node: Node | null;
  /** Where it begins: its key, its dash, or its value, with what belongs to them. */
  readonly start: number;
  /** Where its colon or dash ends; `undefined` where it has none. */
  readonly indicatorEnd: number | undefined;
  /** Where its value begins, with its anchor and tag. */
  readonly valueStart: number;
  /** Where its value ends; comments and line ends behind it do not belong to it. */
  readonly end: number;
}

/** A map or list whose entries stand in the text. */
export type Collection = YAMLMap | YAMLSeq;

type ItemToken = CST.CollectionItem;

/** Whether a node is a map or list in lines of its own. */
export function isBlock(node: unknown): node is Collection {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** The entries of a map or list, in their order. @param text the text it was read from, token by token. */
export function entriesOf(collection: Collection, text: string): Entry[] {
  const tokens = (collection.srcToken as CST.BlockMap | CST.FlowCollection | undefined)?.items ?? [];
  return collection.items.map((item, at) => {
    const pair = isPair(item) ? (item as Pair<Node, Node | null>) : undefined;
    const node = pair ? pair.value : (item as Node | null);
    const token: ItemToken = (pair?.srcToken as ItemToken | undefined) ?? tokens[at]!;
    const lead = (pair ? token.sep : token.start) ?? [];
    const indicator = lead.find(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind');
    const indicatorEnd = indicator && indicator.offset + 1;
    const keyEnd = pair?.key.range?.[1] ?? 0;
    const valueAt = node?.range?.[0] ?? indicatorEnd ?? keyEnd;
    const property = lead.find(({ type }) => type === 'anchor' || type === 'tag');
    const valueStart = property?.offset ?? valueAt;
    const start = token.start.find(({ type }) => !TRIVIA.has(type))?.offset ?? pair?.key.range?.[0];
    const end = Math.max(contentEnd(node, text) ?? 0, indicatorEnd ?? 0, keyEnd, valueStart);
    return { key: pair && keyText(pair), node, start: start ?? valueStart, indicatorEnd, valueStart, end };
  });
}

const TRIVIA: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma']);

/** Where a node ends, without the comments and line ends behind it. Sound chains nest a few levels deep. */
function contentEnd(node: Node | null, text: string): number | undefined {
  if (isBlock(node)) return entriesOf(node, text).at(-1)?.end ?? node.range?.[1];
  const end = node?.range?.[1];
  if (end === undefined || isAlias(node) || !isScalar(node)) return end;
  // A text in lines of its own takes its last line end with it.
  const isLiteral = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return isLiteral ? withoutLineEnd(text, end) : end;
}

function withoutLineEnd(text: string, end: number): number {
  if (text[end - 1] !== '\n') return end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}
