import type { Change } from '../../model/changes/change.js';

/** All texts of a change, the ids it names among them. */
export function textsOf(change: Change): ReadonlySet<string> {
  const texts = new Set<string>();
  JSON.stringify(change, (_, value: unknown) => {
    if (typeof value === 'string') texts.add(value);
    return value;
  });
  return texts;
}
