import { serviceChainError } from '../../model/error.js';
import { nearestAmong } from '../../model/nearest.js';
import { checkOptionNames } from '../../model/option-names.js';
import { quote } from '../../model/problem.js';

/**
 * What makes a group of parties inside: the nearest department at or above them (`partOf`), their tier, the first of some tags
 * that they have, or the value of an attribute.
 */
export type GroupBy =
  | 'department'
  | 'tier'
  | {
      /** The tags, the one that counts first before the others. */
      readonly tags: readonly string[];
    }
  | {
      /** The name of the attribute. */
      readonly attribute: string;
    };

const WORDS = ['department', 'tier'];
const KEYS = ['tags', 'attribute'];
const EXPECTED = 'by to be "department", "tier", { tags: [...] } or { attribute: ... }';

/** Checks that options say by what to roll up. @throws ServiceChainError `invalid-option` */
export function checkedGroupBy(options: { readonly by: GroupBy }): GroupBy {
  checkOptionNames(options, ['by']);
  const by: unknown = options.by;
  if (typeof by === 'string' && WORDS.includes(by)) return by as GroupBy;
  if (typeof by !== 'object' || by === null || Array.isArray(by)) throw unexpected(EXPECTED, by, WORDS);
  const [name, ...others] = Object.keys(by);
  if (others.length > 0 || (name !== 'tags' && name !== 'attribute'))
    throw unexpected('by to have one key, tags or attribute', others.length > 0 ? by : name, KEYS);
  if (name === 'tags') return { tags: checkedTags((by as { tags: unknown }).tags) };
  const { attribute } = by as { attribute: unknown };
  if (typeof attribute !== 'string')
    throw unexpected('by.attribute to be the name of an attribute', attribute);
  return { attribute };
}

/** Checks that some party inside has a tag or an attribute. @throws ServiceChainError `invalid-option`, with the nearest name */
export function checkPresentName(
  kind: 'tag' | 'attribute',
  name: string,
  present: ReadonlySet<string>,
): void {
  if (!present.has(name)) throw unexpected(`the ${kind} of a party inside`, name, present);
}

/** A list of its own, as the caller's may change. */
function checkedTags(tags: unknown): readonly string[] {
  if (Array.isArray(tags) && tags.length > 0 && tags.every((tag) => typeof tag === 'string'))
    return [...tags];
  throw unexpected('by.tags to be a list of at least one tag', tags);
}

function unexpected(expected: string, got: unknown, known: Iterable<string> = []): Error {
  const suggestion = typeof got === 'string' ? nearestAmong(known)(got) : undefined;
  const hint = suggestion === undefined ? '' : `; did you mean ${quote(suggestion)}?`;
  return serviceChainError('invalid-option', `expected ${expected}, got ${quote(got)}${hint}`);
}
