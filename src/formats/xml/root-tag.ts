/** What may stand before the first element: the declaration, comments, the document type. */
const PROLOG = /^\s*(?:(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[.*?\]\s*)?>)\s*)*/s;

/** The tag that the first element of a text in XML begins with; empty where the text is no XML. O(characters). */
export function rootTag(text: string): string {
  const [prolog] = PROLOG.exec(text)!;
  return /^<[^\s<>!?/][^>]*>?/.exec(text.slice(prolog.length))?.[0] ?? '';
}
