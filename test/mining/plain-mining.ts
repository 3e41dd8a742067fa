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

/** What `logQuality` should count, by fact; a case is ended by `undo`. */
export function plainQuality(
  events: readonly PlainEvent[],
  party: 'performer' | 'team',
): Readonly<Record<string, number>> {
  const count = (holds: (event: PlainEvent) => boolean) => events.filter(holds).length;
  const hasCase = (event: PlainEvent) => Boolean(event.case);
  const isTime = (event: PlainEvent) => Boolean(event.time) && TIMES.get(event.time!) !== null;
  const cases = stepsOf(events);
  const steps = cases.flat();
  const takingPart = count((event) => hasCase(event) && isTime(event));
  return {
    events: events.length,
    'without-case': count((event) => !hasCase(event)),
    'without-time': count((event) => !event.time),
    'unreadable-time': count((event) => Boolean(event.time) && !isTime(event)),
    'taking-part': takingPart,
    'without-activity': count((event) => !event.activity),
    'without-performer': count((event) => !event.performer),
    'without-party': count((event) => !event[party]),
    duplicates: takingPart - steps.length,
    'same-time': cases.flatMap((some) => some.slice(1).filter((step, at) => step.at === some[at]!.at)).length,
    cases: cases.length,
    'single-event-cases': cases.filter((some) => some.length === 1).length,
    'open-cases': cases.filter((some) => !some.some(({ activity }) => activity === 'undo')).length,
  };
}

/** Weights of pairs up to a depth as `provider>customer`, and the weight of all pairs of events. */
export function plainHandoverOfWork(cases: readonly Step[][], depth: number, decay: number) {
  const weights = new Map<string, number>();
  let total = 0;
  for (const steps of cases) {
    for (let distance = 1; distance <= depth; distance++) {
      for (let at = distance; at < steps.length; at++) {
        const [from, to] = [steps[at - distance]!.performer, steps[at]!.performer];
        total += decay ** (distance - 1);
        const key = JSON.stringify([from, to]);
        if (from && to) weights.set(key, (weights.get(key) ?? 0) + decay ** (distance - 1));
      }
    }
  }
  return { weights, total };
}

/** Links as rows of kind, provider, customer, service, channel and count. */
export function plainLinks(cases: readonly Step[][]): unknown[][] {
  const contacts = cases.flat().filter(({ performer, customer }) => performer !== '' && customer !== '');
  const handed = successionsOf(cases, 'performer').filter(({ from, to }) => from.performer !== to.performer);
  return [
    ...grouped(contacts, (step) => [step.performer, step.customer, step.activity, step.channel]).map(
      (some) => {
        const { performer, customer, activity, channel } = some[0]!;
        return ['customer', performer, customer, activity || null, channel || null, some.length];
      },
    ),
    ...grouped(handed, ({ from, to }) => [from.performer, to.performer, from.activity]).map((some) => {
      const { from, to } = some[0]!;
      return ['inside', from.performer, to.performer, from.activity || null, null, some.length];
    }),
  ];
}
