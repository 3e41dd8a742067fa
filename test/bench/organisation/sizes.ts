/** How large an organisation is. */
export interface Dimensions {
  readonly parties: number;
  readonly links: number;
  readonly touchpoints: number;
}

/** A size, and how it is measured. */
export interface Size extends Dimensions {
  /** How many ratings there are, where there are records; as many measurements, as many contacts. */
  readonly records: number;
  /** The size of the organisation that those are about. */
  readonly recordsAbout: string;
  /** How many rounds are timed; the median counts. */
  readonly rounds: number;
  /** How many milliseconds a round of a contender that is asked about a sample may take, roughly. */
  readonly roundTime: number;
  /** How many parties, links without owner or groups of records the answers about all of them are compared by. */
  readonly watched: number;
  /** Whether contenders asked about the graph run one at a time, each question in a process of its own, to bound the memory in use. */
  readonly isAlone: boolean;
}

/** The sizes by name, ascending. `tiny` is for trying things out. */
export const SIZES = {
  tiny: {
    parties: 60,
    links: 240,
    touchpoints: 8,
    records: 2_000,
    recordsAbout: 'tiny',
    rounds: 1,
    roundTime: 1_000,
    watched: 1_000,
    isAlone: false,
  },
  s: {
    parties: 1_000,
    links: 5_000,
    touchpoints: 60,
    records: 5_000,
    recordsAbout: 's',
    rounds: 7,
    roundTime: 1_000,
    watched: 1_000,
    isAlone: false,
  },
  m: {
    parties: 10_000,
    links: 50_000,
    touchpoints: 300,
    records: 50_000,
    recordsAbout: 's',
    rounds: 5,
    roundTime: 1_000,
    watched: 1_000,
    isAlone: false,
  },
  l: {
    parties: 100_000,
    links: 500_000,
    touchpoints: 2_000,
    records: 500_000,
    recordsAbout: 'm',
    rounds: 3,
    roundTime: 2_000,
    watched: 200,
    isAlone: false,
  },
  x: {
    parties: 1_000_000,
    links: 5_000_000,
    touchpoints: 10_000,
    records: 5_000_000,
    recordsAbout: 'l',
    rounds: 3,
    roundTime: 10_000,
    watched: 30,
    isAlone: true,
  },
} as const satisfies Record<string, Size>;

/** The name of a size. */
export type SizeName = keyof typeof SIZES;

/**
 * What an organisation looks like, by what is asked. `cyclic`: links run backwards everywhere, so nearly all is one component.
 * `acyclic`: a handful of mutual services. `few-groups`: an acyclic one with records that fall into few large groups.
 * `many-groups`: the same, into many small ones.
 */
export const PROFILES_ABOUT = {
  graph: ['cyclic', 'acyclic'],
  records: ['few-groups', 'many-groups'],
} as const;

/** The names of all profiles. */
export const PROFILES = [...PROFILES_ABOUT.graph, ...PROFILES_ABOUT.records] as const;

/** The name of a profile. */
export type Profile = (typeof PROFILES)[number];

/** What questions are about. */
export type Topic = keyof typeof PROFILES_ABOUT;

/** What an organisation with this profile is asked about. */
export function topicOf(profile: Profile): Topic {
  return (PROFILES_ABOUT.records as readonly Profile[]).includes(profile) ? 'records' : 'graph';
}

/** Which organisation to make. */
export interface Plan {
  readonly size: SizeName;
  readonly profile: Profile;
  /** Whether links state what they require, with alternatives; else none states anything. */
  readonly hasAlternatives: boolean;
}
