import type { Agreement, Lane, Line } from '../../chain/service-chain.js';
import type { Stage } from '../../model/link.js';
import type { PartyKind, Tier } from '../../model/party.js';

/** Words that stand alone and mean all of a sort. */
export const SORTS = ['party', 'link', 'touchpoint', 'unowned'] as const;

/** Properties that have one of a few words; maps, so that a word which is added to a type and not here does not compile. */
const CLASSES = {
  kind: {
    ...{ department: true, team: true, role: true, system: true },
    ...{ customer: true, partner: true },
  } satisfies Record<PartyKind, true>,
  lane: { customer: true, partner: true, 'front-stage': true, support: true } satisfies Record<Lane, true>,
  tier: {
    ...{ 'front-line': true, 'front-line-leader': true },
    ...{ 'middle-manager': true, 'senior-leader': true },
  } satisfies Record<Tier, true>,
  line: {
    ...{ interaction: true, 'customer-input': true, 'external-supply': true },
    ...{ 'internal-interaction': true, backstage: true, support: true },
  } satisfies Record<Line, true>,
  agreement: { SLA: true, UC: true, OLA: true } satisfies Record<Agreement, true>,
  stage: {
    ...{ 'first-contact': true, 'service-delivery': true, 'after-service': true },
  } satisfies Record<Stage, true>,
} as const;

export type ClassName = keyof typeof CLASSES;

/** Properties that hold any text. */
export const TEXTS = ['tag', 'channel', 'name'] as const;

/** Properties whose value is a party. */
export const ENDS = ['provider', 'customer', 'owner', 'partOf'] as const;

/** Directions along the requirements. */
export const DIRECTIONS = ['upstreamOf', 'downstreamOf'] as const;

/** Conditions on the paths of a direction. */
export const CONDITIONS = ['via', 'notVia'] as const;

/** What joins selectors. */
export const JOINS = ['and', 'or'] as const;

const CLASS_NAMES = Object.keys(CLASSES) as ClassName[];

/** The words that are followed by something in brackets. */
export const FUNCTIONS: readonly string[] = [
  ...['id', ...CLASS_NAMES, ...TEXTS, 'attribute'],
  ...[...ENDS, ...DIRECTIONS],
];

/** The keys a selector as plain data may have, one of them. */
export const KEYS: readonly string[] = [...FUNCTIONS, 'is', ...JOINS, 'not'];

/** Words that mean something to a text, so that an id of that name is quoted. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...[...SORTS, ...FUNCTIONS, ...CONDITIONS],
  ...[...JOINS, 'not'],
]);

/** How deep selectors may nest. */
export const MAX_DEPTH = 100;

/** How many selectors one may be made of. */
export const MAX_PARTS = 10_000;

/** How long a selector may be as a text, in UTF-16 code units. */
export const MAX_LENGTH = 100_000;

/** The words a class may have; nothing when the name is none of a class. */
export function wordsOf(name: string): readonly string[] | undefined {
  return Object.hasOwn(CLASSES, name) ? Object.keys(CLASSES[name as ClassName]) : undefined;
}

/** Whether a word is one of some. */
export function isAmong<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
