/** A text that knows its lines. */
export interface SourceLines {
  readonly text: string;
  /** What ends its lines. */
  readonly lineEnd: '\n' | '\r\n';
  /** Where the line of an offset begins. */
  startOf(offset: number): number;
  /** Where the line of an offset ends, before its line end. */
  endOf(offset: number): number;
  /** Where the line after that of an offset begins; the end of the text where there is none. */
  nextOf(offset: number): number;
  /** The column of an offset, from 0. */
  columnOf(offset: number): number;
  /** Whether nothing but space stands before an offset in its line. */
  isFirst(offset: number): boolean;
  /** Whether the line of an offset is blank, or holds only a comment, whose column is told. */
  kindOf(offset: number): 'blank' | 'other' | { readonly comment: number };
}

/** A text as lines. */
export function sourceLines(text: string): SourceLines {
  const startOf = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const breakOf = (offset: number) => {
    const at = text.indexOf('\n', offset);
    return at === -1 ? text.length : at;
  };
  const endOf = (offset: number) => {
    const at = breakOf(offset);
    return text[at - 1] === '\r' ? at - 1 : at;
  };
  return {
    text,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    startOf,
    endOf,
    nextOf: (offset) => Math.min(text.length, breakOf(offset) + 1),
    columnOf: (offset) => offset - startOf(offset),
    isFirst: (offset) => /^ *$/.test(text.slice(startOf(offset), offset)),
    kindOf(offset) {
      const line = text.slice(startOf(offset), endOf(offset));
      if (/^\s*$/.test(line)) return 'blank';
      const comment = /^ *(?=#)/.exec(line)?.[0].length;
      return comment === undefined ? 'other' : { comment };
    },
  };
}
