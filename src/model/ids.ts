/** The word that stands for the whole organisation where a record points at something; no id may be it. */
export const ORGANISATION = 'organisation';

/** The longest id, in UTF-16 code units. */
export const MAX_ID_LENGTH = 256;

/** What the characters of an id may be: anything but control characters. */
export const ID_PATTERN = /^[^\u0000-\u001f\u007f-\u009f]+$/;

/** What an id is, for messages. */
export const ID_IN_WORDS = `an id of 1 to ${MAX_ID_LENGTH} characters, none of them a control character`;

/** Whether a text may be an id. */
export function isId(text: string): boolean {
  if (text.length > MAX_ID_LENGTH) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return ID_PATTERN.test(text);
  }
  return text.length > 0;
}

/**
 * Orders two ids by their UTF-16 code units: the one order this library uses wherever rows need one.
 * It depends on no locale, so the same chain gives the same rows on every machine.
 */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
