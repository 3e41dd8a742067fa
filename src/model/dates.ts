const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a calendar day, or a timestamp with its zone. */
export function isDate(text: string): boolean {
  return isDay(text) || isTimestamp(text);
}

function isDay(text: string): boolean {
  return DAY.test(text) && isCalendarDay(text);
}

/** Whether a text is a timestamp with its zone. */
export function isTimestamp(text: string): boolean {
  return TIMESTAMP.test(text) && isCalendarDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** `Date.parse` rolls the 30th of February over to March; a day is real when it comes back unchanged. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
