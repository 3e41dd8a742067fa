import { ORGANISATION } from '../../model/ids.js';

/** An id is to be read; a longer name is cut. */
const LONGEST = 40;

/** Makes ids out of names, each unlike those before: `Front desk` → `front-desk`, a second one `front-desk-2`. */
export function idMaker(): (name: string) => string {
  const taken = new Set([ORGANISATION]);
  return (name) => {
    const id = readable(name);
    let unique = id;
    for (let n = 2; taken.has(unique); n++) unique = `${id}-${n}`;
    taken.add(unique);
    return unique;
  };
}

/** The letters and digits of a name, accents left out, its words between hyphens. */
function readable(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const id = Array.from((words ?? []).join('-'))
    .slice(0, LONGEST)
    .join('');
  return id.normalize('NFC').replace(/-$/, '') || 'unnamed';
}
