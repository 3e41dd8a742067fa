/** How many texts are remembered, and how long they may be. */
const MOST = 10_000;
const LONGEST = 200;

/** One text for all that are the same, as far as that is worth remembering: elements are many, and say mostly the same. */
export function sameTexts(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return text;
    const known = seen.get(text);
    if (known !== undefined) return known;
    if (seen.size < MOST) seen.set(text, text);
    return text;
  };
}
