/** What files in UTF-8 and databases cannot hold, and what reads like the way it is written. */
const NOT_HELD =
  /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\\(?=u[0-9a-f]{4})/g;

/** How it is told that texts are written so. */
export const HELD_TEXT_IN_WORDS =
  'Characters that UTF-8 or databases do not hold, NUL and halves of surrogate pairs, are written as \\u and four digits; so is a backslash that such digits would follow.';

/**
 * A text as files in UTF-8 and databases hold it: NUL and lone surrogates as `\u0000` and the like, and a backslash in front of
 * what reads so as `\u005c`. Different texts stay different, and so do ids.
 */
export function heldText(text: string): string {
  return text.replace(NOT_HELD, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
