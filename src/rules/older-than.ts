const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a date lies more than some days before a moment, in milliseconds since 1970. A day counts to its end in UTC, a timestamp to
 * the moment; exactly as old is not older.
 */
export function isOlderThan(date: string, days: number, asOf: number): boolean {
  const end = date.includes('T') ? Date.parse(date) : Date.parse(`${date}T00:00:00Z`) + DAY;
  return asOf - end > days * DAY;
}
