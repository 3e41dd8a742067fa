import type { PlainEvent } from './plain-events.js';
import { TIMES } from './random-events.js';

/** An event that takes part, in words of its own. */
export interface Step {
  readonly case: string;
  readonly at: number;
  readonly activity: string;
  readonly performer: string;
  readonly team: string;
  readonly customer: string;
  readonly channel: string;
}

/** A direct succession. */
export interface Succession {
  readonly from: Step;
  readonly to: Step;
}

/** The steps of every case in order, duplicates left out: written plainly, and with nothing of the library. */
export function stepsOf(
  events: readonly PlainEvent[],
  momentOf = (text: string): number | null => TIMES.get(text)!,
): Step[][] {
  const byCase = new Map<string, Map<string, Step>>();
  for (const event of events) {
    const at = event.time === null ? null : momentOf(event.time);
    if (at === null || event.case === null || event.case === '') continue;
    const step: Step = {
      ...{ case: event.case, at, activity: event.activity ?? '' },
      ...{ performer: event.performer ?? '', team: event.team ?? '' },
      ...{ customer: event.customer ?? '', channel: event.channel ?? '' },
    };
    const steps = byCase.get(event.case) ?? new Map<string, Step>();
    byCase.set(event.case, steps.set(JSON.stringify(step), step));
  }
  return [...byCase.values()].map((steps) => [...steps.values()].sort(inOrder));
}

function inOrder(a: Step, b: Step): number {
  const texts = ['activity', 'performer', 'team', 'customer', 'channel'] as const;
  return (
    a.at - b.at ||
    texts
      .map((text) => Buffer.compare(Buffer.from(a[text]), Buffer.from(b[text])))
      .find((order) => order !== 0) ||
    0
  );
}

/** Direct successions whose both steps have a party. */
export function successionsOf(cases: readonly Step[][], party: 'performer' | 'team'): Succession[] {
  return cases.flatMap((steps) =>
    steps
      .slice(1)
      .map((to, place) => ({ from: steps[place]!, to }))
      .filter(({ from, to }) => from[party] !== '' && to[party] !== ''),
  );
}

/** Things by what a function says of each, in the order of the code units of that. */
export function grouped<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => readonly string[],
): Thing[][] {
  const groups = new Map<string, { key: readonly string[]; things: Thing[] }>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(JSON.stringify(key)) ?? { key, things: [] };
    group.things.push(thing);
    groups.set(JSON.stringify(key), group);
  }
  return [...groups.values()].sort((a, b) => compareLists(a.key, b.key)).map(({ things }) => things);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, place) => text !== b[place]);
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** What is said of some successions out of all. */
export function factsOf(successions: readonly Succession[], total: number) {
  const waiting = successions.map(({ from, to }) => to.at - from.at).sort((a, b) => a - b);
  const seen = successions.map(({ to }) => to.at);
  const rank = (percent: number) => waiting[Math.ceil((percent * waiting.length) / 100) - 1]! / 60_000_000;
  const iso = (microseconds: number) => new Date(Math.floor(microseconds / 1000)).toISOString();
  return {
    ...{ suppressed: false, count: successions.length, share: successions.length / total },
    cases: new Set(successions.map(({ from }) => from.case)).size,
    ...{ medianWaiting: rank(50), p90Waiting: rank(90) },
    ...{ firstSeen: iso(Math.min(...seen)), lastSeen: iso(Math.max(...seen)) },
  };
}
