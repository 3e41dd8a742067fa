import { nearestAmong } from '../../model/nearest.js';
import { isPlainMap } from '../../model/plain-map.js';
import { type DocumentPath, type Problem, type ProblemParts, problemOf, quote } from '../../model/problem.js';
import type { CheckId, Wanted } from './known-ids.js';
import type { SelectorPart } from './selector.js';
import type { ReadSelector } from './text-reader.js';
import {
  CONDITIONS,
  DIRECTIONS,
  ENDS,
  isAmong,
  JOINS,
  KEYS,
  MAX_DEPTH,
  MAX_PARTS,
  SORTS,
  TEXTS,
  wordsOf,
} from './vocabulary.js';

/**
 * Reads a selector from plain data: a copy of it, in which every id inside another selector is a text. Everything wrong is told at
 * once. O(size).
 */
export function readObject(value: unknown, checkId: CheckId): ReadSelector {
  const reader = new ObjectReader(checkId);
  const selector = reader.read(value, [], 'any');
  const { problems } = reader;
  return problems.length > 0 ? { selector: undefined, problems } : { selector, problems };
}

/** What may stand beside a key. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  attribute: ['value'],
  upstreamOf: ['depth', ...CONDITIONS],
  downstreamOf: ['depth', ...CONDITIONS],
};

type Given = Readonly<Record<string, unknown>>;

class ObjectReader {
  readonly problems: Problem[] = [];
  private parts = 0;

  constructor(private readonly checkId: CheckId) {}

  read(value: unknown, path: DocumentPath, wanted: Wanted): SelectorPart | undefined {
    if (++this.parts === MAX_PARTS + 1) return this.refuse(path, tooLarge);
    if (this.parts > MAX_PARTS) return undefined;
    if (depthOf(path) >= MAX_DEPTH) return this.refuse(path, tooDeep);
    if (typeof value === 'string') return this.readId(value, path, wanted);
    if (!isPlainMap(value)) return this.fail(path, 'an id or a selector as a map', value);
    const given: Given = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
    const key = this.keyOf(given, path);
    return key === undefined ? undefined : this.readKey(key, given, path, wanted);
  }

  /** The one key that says what kind of selector it is. */
  private keyOf(given: Given, path: DocumentPath): string | undefined {
    const names = Object.keys(given);
    const key = names.find((name) => KEYS.includes(name));
    if (key === undefined) {
      const [name] = names;
      const expected = `a map with one of ${KEYS.join(', ')}`;
      return this.fail(path, expected, name ?? given, name === undefined ? undefined : KEYS);
    }
    const beside = Object.hasOwn(BESIDE, key) ? BESIDE[key]! : [];
    const other = names.find((name) => name !== key && !beside.includes(name));
    if (other === undefined) return key;
    const expected = beside.length === 0 ? `${key} alone` : `${key} with ${beside.join(', ')} alone`;
    return this.fail(path, `${expected}, and more selectors joined with and`, other, beside);
  }

  private readKey(key: string, given: Given, path: DocumentPath, wanted: Wanted): SelectorPart | undefined {
    const value = given[key];
    const at = [...path, key];
    const words = key === 'is' ? SORTS : wordsOf(key);
    if (words) return this.readWord(key, value, at, words);
    if (isAmong(JOINS, key)) return this.readList(key, value, at, wanted);
    if (isAmong(DIRECTIONS, key)) return this.readPaths(key, given, path);
    if (key === 'id') {
      if (typeof value === 'string') return this.readId(value, at, wanted);
      return this.fail(at, 'an id', value);
    }
    if (isAmong(TEXTS, key) || key === 'attribute') {
      if (typeof value !== 'string') return this.fail(at, 'text', value);
      return key === 'attribute' ? this.readAttribute(value, given, path) : made(key, value);
    }
    const part = this.read(value, at, isAmong(ENDS, key) ? 'party' : wanted);
    return part === undefined ? undefined : made(key, part);
  }

  private readId(id: string, path: DocumentPath, wanted: Wanted): string | undefined {
    const wrong = this.checkId(id, wanted);
    return wrong ? this.refuse(path, wrong) : id;
  }

  private readWord(key: string, value: unknown, path: DocumentPath, words: readonly string[]) {
    if (typeof value === 'string' && words.includes(value)) return made(key, value);
    return this.fail(path, `one of ${words.join(', ')}`, value, words);
  }

  private readList(key: string, value: unknown, path: DocumentPath, wanted: Wanted) {
    if (!Array.isArray(value)) return this.fail(path, 'a list of selectors', value);
    if (value.length > MAX_PARTS) return this.refuse(path, tooLarge);
    const parts = Array.from(value, (one: unknown, i) => this.read(one, [...path, i], wanted));
    return made(key, parts);
  }

  private readAttribute(attribute: string, given: Given, path: DocumentPath) {
    if (!Object.hasOwn(given, 'value')) return made('attribute', attribute);
    const { value } = given;
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    if (isNumber || value === null || typeof value === 'string' || typeof value === 'boolean')
      return made('attribute', attribute, { value: value === 0 ? 0 : value });
    return this.fail([...path, 'value'], 'text, a number, true, false or null', value);
  }

  private readPaths(key: string, given: Given, path: DocumentPath) {
    const start = this.read(given[key], [...path, key], 'any');
    const { depth } = given;
    if (depth !== undefined && !(Number.isSafeInteger(depth) && (depth as number) >= 1))
      return this.fail([...path, 'depth'], 'a distance, a whole number of at least 1', depth);
    const conditions = CONDITIONS.filter((name) => Object.hasOwn(given, name)).map(
      (name) => [name, this.read(given[name], [...path, name], 'any')] as const,
    );
    return made(key, start, { ...(depth !== undefined && { depth }), ...Object.fromEntries(conditions) });
  }

  private fail(path: DocumentPath, expected: string, got: unknown, words: readonly string[] = []): undefined {
    const suggestion = typeof got === 'string' ? nearestAmong(words)(got) : undefined;
    return this.refuse(path, { code: 'invalid-selector', expected, received: quote(got), suggestion });
  }

  private refuse(path: DocumentPath, parts: Omit<ProblemParts, 'path'>): undefined {
    this.problems.push(problemOf({ path, ...parts }));
    return undefined;
  }
}

const tooLarge: Omit<ProblemParts, 'path'> = {
  code: 'too-large',
  expected: `at most ${MAX_PARTS} selectors in one`,
  received: 'more than that',
};

const tooDeep = { code: 'too-deep', message: `selectors nest more than ${MAX_DEPTH} deep` } as const;

/** How many selectors a path leads through; places in lists are none. */
function depthOf(path: DocumentPath): number {
  return path.reduce<number>((depth, part) => depth + (typeof part === 'string' ? 1 : 0), 0);
}

function made(key: string, value: unknown, beside: object = {}): SelectorPart {
  return { [key]: value, ...beside } as unknown as SelectorPart;
}
