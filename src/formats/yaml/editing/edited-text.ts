import { isMap, parseDocument, visit } from 'yaml';
import { isSame } from '../../../chain/changes/same.js';
import type { ServiceChain } from '../../../chain/service-chain.js';
import { toDocument } from '../../../chain/to-document.js';
import type { ChainDocument } from '../../../model/document.js';
import { safeParseChainText } from '../../../text/parse-chain-text.js';
import { flowText } from '../yaml-lines.js';
import { yamlText } from '../yaml-text.js';
import { sourceLines } from './source-lines.js';
import { type TextEdit, withEdits } from './text-edit.js';
import { collectionEdits } from './value-edits.js';

/**
 * Writes a document into a text that holds another one: comments, the order of keys, blank lines and quotes stay where nothing changed.
 *
 * Edits are made and the text is read again; where it does not come to the document, as an anchor stood for what changed, once more with
 * every alias written out; and where that does not help, the document is written anew, below the comments at the top.
 */
export function editedText(base: string, chain: ServiceChain, document: ChainDocument): string {
  return (
    textAfterEdits(base, chain, document) ??
    textAfterEdits(withoutAliases(base), chain, document) ??
    yamlText(document, headOf(base))
  );
}

/** The text after edits as small as can be; `undefined` where it does not come to the document. @param chain what the text holds */
export function textAfterEdits(
  base: string,
  chain: ServiceChain,
  document: ChainDocument,
): string | undefined {
  const before = toDocument(chain);
  if (isSame(before, document)) return base;
  const mark = base.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = sourceLines(base.slice(mark.length));
  const { contents } = parsed(lines.text);
  if (!isMap(contents)) return undefined;
  const change = { collection: contents, before, after: document, depth: 0, isInFlow: false };
  const text = withEdits(lines.text, [...collectionEdits(lines, change)]);
  return text !== undefined && readsAs(text, document) ? `${mark}${text}` : undefined;
}

function parsed(text: string) {
  return parseDocument(text, { keepSourceTokens: true, uniqueKeys: false, merge: false });
}

function readsAs(text: string, document: ChainDocument): boolean {
  const result = safeParseChainText(text, { format: 'yaml', maxSize: Number.MAX_SAFE_INTEGER });
  return result.ok && isSame(toDocument(result.chain), document);
}

/** A text in which each alias is what it stands for; the anchors stay, and stand for nothing else. */
function withoutAliases(base: string): string {
  const document = parsed(base);
  const edits: TextEdit[] = [];
  visit(document, {
    Alias(_, node) {
      const value: unknown = node.resolve(document)?.toJS(document);
      if (node.range) edits.push({ start: node.range[0], end: node.range[1], text: flowText(value) });
    },
  });
  return withEdits(base, edits) ?? base;
}

/** The comment lines at the top of a text. */
function headOf(base: string): { readonly comment?: string } {
  const [head] = /^(?:#.*(?:\r?\n|$))*/.exec(base.replace(/^\ufeff/, ''))!;
  return head === '' ? {} : { comment: head.trimEnd().replace(/^# ?/gm, '') };
}
