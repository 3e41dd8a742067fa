import fc from 'fast-check';
import type { PlainEvent } from './plain-events.js';

/** Texts with what SQL, escapes and orders may stumble over; `\u{1F600}` and `\uFF5E` are in another order by UTF-16. */
const NAMES = [
  'A',
  'b',
  'ä',
  'Z z',
  "o'Hara",
  'say "x"',
  'back\\slash',
  '\\',
  'line\nbreak',
  '😀',
  '～',
  '%_',
  '{a}',
];

/** Times as logs have them, and the microseconds they mean; those that are no time mean none. */
export const TIMES: ReadonlyMap<string, number | null> = new Map([
  ['2026-03-01T09:00:00Z', Date.UTC(2026, 2, 1, 9) * 1000],
  ['2026-03-01 09:00', Date.UTC(2026, 2, 1, 9) * 1000],
  ['2026-03-01T11:00:00+02:00', Date.UTC(2026, 2, 1, 9) * 1000],
  ['2026-03-01T09:00:00.000001Z', Date.UTC(2026, 2, 1, 9) * 1000 + 1],
  ['2026-03-01T04:30:00.25-05:00', Date.UTC(2026, 2, 1, 9, 30) * 1000 + 250_000],
  ['2026-03-01T09:00Z', Date.UTC(2026, 2, 1, 9) * 1000],
  ['2026-03-01 10:00+01', Date.UTC(2026, 2, 1, 9) * 1000],
  ['2026-03-01 11:00:00 +0200', Date.UTC(2026, 2, 1, 9) * 1000],
  ['2026-03-02', Date.UTC(2026, 2, 2) * 1000],
  ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59) * 1000],
  ['2026-02-30T09:00:00Z', null],
  ['2025-02-29', null],
  ['2026-13-01', null],
  ['yesterday', null],
  ['infinity', null],
  ['epoch', null],
  ['1772355600', null],
  ['2026-03-01T09:00:00Z or so', null],
  ['2026-03-01T25:00:00Z', null],
  ['', null],
]);

const name = fc.constantFrom(...NAMES);
const maybe = fc.oneof({ weight: 6, arbitrary: name }, fc.constantFrom(null, ''));

/** Few cases, few names and few times, so that everything meets everything; rows come twice. */
export const dirtyEvents: fc.Arbitrary<PlainEvent[]> = fc
  .array(
    fc.record({
      case: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom('1', '2', "c'3") },
        fc.constantFrom(null, '', 'x\\'),
      ),
      activity: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom('do', 'undo', 'ärgern') },
        fc.constant(null),
      ),
      time: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...TIMES.keys()) }, fc.constant(null)),
      performer: maybe,
      team: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('red', 'blue', '😀') }, fc.constant(null)),
      customer: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('guest', 'member') }, fc.constant(null)),
      channel: fc.constantFrom('phone', 'email', null),
    }),
    { maxLength: 24 },
  )
  .chain((events) =>
    fc
      .array(fc.nat(), { maxLength: 4 })
      .map((again) => [
        ...events,
        ...(events.length === 0 ? [] : again.map((at) => events[at % events.length]!)),
      ]),
  )
  .map((events) => events.filter((event) => !(event.case === '' && event.time === '')));
