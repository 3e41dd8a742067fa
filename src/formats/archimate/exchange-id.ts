/**
 * An id as XML has ids: letters, digits, `_`, `-` and `.`, no digit first. One that is none, or begins as ours do, is written `chain-id.`
 * and its signs, all but letters, digits and `-` as `_0020` by the number of their UTF-16 code unit.
 */
export function exchangeId(id: string): string {
  if (/^[A-Za-z_][\w.-]*$/.test(id) && !id.startsWith('chain-')) return id;
  const written = id.replace(
    /[^A-Za-z0-9-]/g,
    (unit) => `_${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `${PREFIX}${written}`;
}

/** The id that {@link exchangeId} wrote; ids of others are left as they are. */
export function idOfExchange(written: string): string {
  if (!/^chain-id\.(?:[A-Za-z0-9-]|_[0-9A-F]{4})*$/.test(written)) return written;
  return written
    .slice(PREFIX.length)
    .replace(/_(.{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const PREFIX = 'chain-id.';
