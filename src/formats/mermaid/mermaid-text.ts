/**
 * A text as it is to be read in a picture, as a quoted text of Mermaid: letters, digits and a few harmless signs stay as they are, all
 * others are entities by number (`#34;`), as Mermaid has them. So nothing in it is Mermaid's own language, Markdown or HTML.
 */
export function mermaidText(text: string): string {
  const plain = text.replace(UNWRITABLE, '\ufffd').replace(/[\s\u0085]/gu, ' ');
  return `"${plain.replace(UNSAFE, (sign) => `#${sign.codePointAt(0)};`)}"`;
}

/** What neither XML nor a picture can show. */
const UNWRITABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** All but letters, digits and harmless signs. The ligature is a letter, but opens an entity where Mermaid works inside. */
const UNSAFE = /[^\p{L}\p{M}\p{N} ,.()/'+_-]|\ufb02/gu;

/**
 * Makes names of nodes out of ids: `p_` before it makes no word of Mermaid's of any (`end` is one), all that is no plain letter or digit
 * is `_`, and where that makes two the same, the second has a number.
 */
export function mermaidNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const id of ids) {
    const plain = `p_${id.slice(0, LONGEST).replace(/[^A-Za-z0-9]/g, '_')}`;
    const count = (counts.get(plain) ?? 0) + 1;
    counts.set(plain, count);
    // A dash is in no name made of an id, so a number behind one is in none either.
    names.set(id, count === 1 ? plain : `${plain}-${count}`);
  }
  return names;
}

const LONGEST = 60;
