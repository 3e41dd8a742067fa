/** A stretch of a text that is replaced; offsets are UTF-16 code units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes edits in a text; where several begin at one place, they come in the order they are given in. `undefined` where they overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) return undefined;
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, text.slice(at)].join('');
}
