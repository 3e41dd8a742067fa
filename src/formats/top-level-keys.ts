/** A text in JSON, closed or cut off, or a sign between values. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|$)|[{}[\]:]/gs;

/**
 * The keys of the map that a text in JSON is, as far as the beginning tells that there is of it; what stands further inside does not
 * count. O(characters).
 */
export function topLevelKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!/^\s*\{/.test(text)) return keys;
  let depth = 0;
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ':' && depth === 1) keys.add(last.slice(1, -1));
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    last = token;
  }
  return keys;
}
