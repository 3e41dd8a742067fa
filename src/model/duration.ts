const DURATION =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const MINUTES_PER_PART = [7 * 24 * 60, 24 * 60, 60, 1];

/**
 * Reads an ISO 8601 duration such as `PT10M` or `P1DT2H` as minutes; a week is 7 days, a day 24 hours.
 * Years and months have no fixed length, so a duration that holds one is not read. Whole minutes and seconds are divided once,
 * so that `PT1M7S` is the very number 67 / 60.
 *
 * @returns minutes, or `undefined` when the text is not such a duration.
 */
export function minutesOfDuration(text: string): number | undefined {
  const parts = DURATION.exec(text)?.slice(1);
  if (!parts || text.endsWith('T') || parts.every((part) => part === undefined)) return undefined;
  const whole = MINUTES_PER_PART.reduce((sum, each, i) => sum + Number(parts[i] ?? 0) * each, 0);
  const seconds = parts[MINUTES_PER_PART.length];
  const minutes = seconds === undefined ? whole : (whole * 60 + Number(seconds)) / 60;
  return Number.isFinite(minutes) ? minutes : undefined;
}
