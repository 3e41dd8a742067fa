import { plainKey } from './fields.js';
import { isMap, type Placed, textIn } from './spot.js';

/** What is promised of a service on one measure. */
export interface ServiceLevel {
  readonly measure: 'availability' | 'response-time' | 'lead-time';
  /** A share, or minutes. */
  readonly target: number;
  /** The share of cases that must reach it, where a percentile is promised. */
  readonly attainment?: number | undefined;
}

/** The measure of promised availability; the library has none of its own. */
export const AVAILABILITY = {
  id: 'availability',
  name: 'Availability',
  unit: 'share',
  better: 'higher',
  min: 0,
  max: 1,
} as const;

const MEASURES: ReadonlyArray<readonly [RegExp, ServiceLevel['measure']]> = [
  [/availab|uptime/, 'availability'],
  [/respon[sd]|latency|reaction|acknowledge/, 'response-time'],
  [/resol|leadtime|turnaround|delivery|fulfil|repair/, 'lead-time'],
];

const NAME_KEYS = ['name', 'metric', 'sli', 'indicator', 'type', 'measure', 'objective'];
const TARGET_KEYS = ['target', 'objective', 'value', 'threshold', 'goal'];

/** What a catalogue promises, each with what it is called: a map of targets, a list of maps, or one target alone. */
export function promisesIn({ value }: Placed, key: string): ReadonlyArray<readonly [string, unknown]> {
  if (Array.isArray(value)) return value.filter(isMap).flatMap((item) => [promiseOf(item, key)]);
  if (isMap(value)) return Object.entries(value).map(([name, target]) => [name, targetOf(target)] as const);
  return [[key, value]];
}

function promiseOf(item: Readonly<Record<string, unknown>>, key: string): readonly [string, unknown] {
  const [name] = valuesAt(item, NAME_KEYS).map(textIn);
  return [name ?? key, targetOf(item)];
}

function targetOf(said: unknown): unknown {
  return isMap(said) ? valuesAt(said, TARGET_KEYS)[0] : said;
}

function valuesAt(item: Readonly<Record<string, unknown>>, keys: readonly string[]): readonly unknown[] {
  const entries = Object.entries(item);
  return keys.flatMap((wanted) =>
    entries.filter(([key]) => plainKey(key) === wanted).map(([, value]) => value),
  );
}

/** A promise as a target on a measure; `undefined` where no measure fits, or its unit is not said. */
export function levelOf(name: string, target: unknown): ServiceLevel | undefined {
  const text = textIn(target);
  if (text === undefined) return undefined;
  const plain = plainKey(name);
  const isAlone = /^(sla|slas|slo|slos|servicelevels)$/.test(plain);
  const measure =
    MEASURES.find(([words]) => words.test(plain))?.[1] ??
    (isAlone && isShare(text) ? 'availability' : undefined);
  if (measure === undefined) return undefined;
  const value = measure === 'availability' ? shareOf(text) : minutesOf(text, name);
  if (value === undefined) return undefined;
  const [, percentile] = /p(\d{2}(?:\d)?)(?!\d)/.exec(plain) ?? [];
  const share = percentile === undefined ? undefined : Number(`0.${percentile}`);
  return { measure, target: value, ...(share !== undefined && share > 0 && { attainment: share }) };
}

/** A level without a name is one of availability where it says per cent, or a number that only such levels have. */
function isShare(text: string): boolean {
  return (
    text.endsWith('%') || (/^\d{2,3}(?:\.\d+)?$/.test(text) && Number(text) >= 90 && Number(text) <= 100)
  );
}

function shareOf(text: string): number | undefined {
  const [, digits, percent] = /^(?:>=|≥|>)?\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  const share = percent === '%' || number > 1 ? Number((number / 100).toPrecision(12)) : number;
  return share <= 1 ? share : undefined;
}

const MINUTES: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(ms|millis|milliseconds?)$/, 1 / 60_000],
  [/^(s|secs?|seconds?)$/, 1 / 60],
  [/^(m|mins?|minutes?)$/, 1],
  [/^(h|hrs?|hours?)$/, 60],
  [/^(d|days?)$/, 1440],
  [/^(w|weeks?)$/, 10_080],
];

/** Minutes of an amount with its unit, which may stand in the name: `200ms`, `4 h`, or 250 for `latency_p95_ms`. */
function minutesOf(text: string, name: string): number | undefined {
  const [, digits, unit] = /^(?:<=|≤|<)?\s*(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? [];
  const word = unit || name.split(/[\s_.-]+/).at(-1)!;
  const factor = MINUTES.find(([words]) => words.test(word.toLowerCase()))?.[1];
  return digits === undefined || factor === undefined
    ? undefined
    : Number((Number(digits) * factor).toPrecision(12));
}
