const LONGEST = 31;

/** Characters that names of sheets may not have, and controls. */
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f\u007f]/g;

/**
 * Names sheets after tables, the further ones of a table with a number. A name of a sheet has at most 31 characters, none of `[]:*?/\`, no
 * apostrophe at either end, differs from all others by more than capitals, and is not `History`, which Excel keeps for itself.
 */
export function sheetNames(): (wanted: string, number?: number) => string {
  const taken = new Set(['history']);
  return (wanted, number = 1) => {
    const base = wanted.replace(FORBIDDEN, ' ').replace(/^'|'$/g, ' ').trim() || 'Sheet';
    for (let count = number; ; count++) {
      const ending = count === 1 ? '' : ` (${count})`;
      const name = shortened(base, LONGEST - ending.length) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** A beginning of a text that has no half of a character and no apostrophe at its end. */
function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$|'+$/, '');
}
