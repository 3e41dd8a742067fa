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
  return TIMESTAMP.test(text) && isCalendarDay(text) && !Number.isNaN(Date.parse(text));
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text begins with a day of the Gregorian calendar. `Date.parse` rolls the 30th of February over to March. */
function isCalendarDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
