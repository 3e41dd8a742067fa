import { finite } from '../algorithms/finite.js';
import { percentileOf } from '../algorithms/order-statistics.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import { codesOf, numbersNamed } from '../chain/record-vectors.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import type { Contact } from '../model/contact.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { createResponseTimes, linksOfContacts, type ResponseTimes } from './response-times.js';

/** The declaration of {@link voice}. */
export const voiceTable = defineTable({
  name: 'voice',
  title: 'What customers say, and what comes of it',
  description:
    'Every link with contacts: how many of each kind, how they were answered, and what they led to.',
  key: ['link'],
  order: 'link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link the contacts are about.' },
    n: { type: 'integer', unit: 'contacts', description: 'How many contacts there are.' },
    enquiries: { type: 'integer', unit: 'contacts', description: 'How many of them are enquiries.' },
    complaints: { type: 'integer', unit: 'contacts', description: 'How many of them are complaints.' },
    suggestions: { type: 'integer', unit: 'contacts', description: 'How many of them are suggestions.' },
    compliments: { type: 'integer', unit: 'contacts', description: 'How many of them are compliments.' },
    answered: { type: 'integer', unit: 'contacts', description: 'How many of them have an answer.' },
    responseRate: {
      type: 'number',
      unit: 'share (0 to 1)',
      description: 'The share that has an answer, answered ÷ n.',
    },
    medianResponse: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description: 'The ⌈50 · m ÷ 100⌉-th of the m known response times, ascending; null when none is known.',
    },
    p90Response: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description: 'The ⌈90 · m ÷ 100⌉-th of the m known response times, ascending; null when none is known.',
    },
    misdated: {
      type: 'integer',
      unit: 'contacts',
      description:
        'How many answers are dated before their contact came in, and have no known response time.',
    },
    actioned: {
      type: 'integer',
      unit: 'contacts',
      description: 'How many complaints and suggestions led to a goal.',
    },
    actionedShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The share of complaints and suggestions that led to a goal; null when there are none.',
    },
    silentEstimate: {
      type: 'number',
      unit: 'customers',
      description: 'An estimate of dissatisfied customers who said nothing: complaints · silentPerComplaint.',
    },
    silentPerComplaint: {
      type: 'number',
      unit: 'customers',
      description: 'How many silent customers one complaint is taken to stand for.',
    },
    silentSource: { type: 'text', description: 'Where that number comes from.' },
  },
});

/** A row of {@link voice}. @interface */
export type VoiceRow = RowOf<typeof voiceTable.columns>;

/** What {@link voice} takes for granted. */
export interface VoiceOptions {
  /** How many silent customers one complaint stands for, at least 0; 24 where nothing is said. */
  readonly silentPerComplaint?: number;
}

const DEFAULT_SILENT = 24;

/** Numbers that were published, and where they come from. */
const SOURCES: ReadonlyMap<number, string> = new Map([
  [
    DEFAULT_SILENT,
    'TARP; its author later limited it to small problems and to complaints that reach head office',
  ],
  [26, 'another number that was published; that of TARP is 24'],
  [1, 'another number that was published; that of TARP is 24'],
]);
const OWN_SOURCE = 'the caller’s own number';

const KINDS = ['enquiry', 'complaint', 'suggestion', 'compliment'] as const satisfies ReadonlyArray<
  Contact['kind']
>;

/** How many contacts a link has, how many of each kind, and how many complaints and suggestions led to a goal. */
type KindCounts = Readonly<Record<Contact['kind'] | 'n' | 'actioned', number>>;

/**
 * What customers, external and internal, say about each link, and what comes of it: a row per link with contacts.
 *
 * A *response time* is `respondedAt` − `receivedAt` in minutes, of the contacts that have an answer; one dated before its contact
 * came in counts as an answer without a response time. No moment is asked for: a contact without an answer is unanswered,
 * however young ({@link attainment} judges it at a moment). A complaint or suggestion is *actioned* when it led to a goal.
 *
 * The *silent estimate* is complaints · `silentPerComplaint`. That one complaint stands for 24 silent customers goes back to TARP,
 * whose author later limited it to small problems and to complaints that reach head office; 26 and 1 are published as well. So
 * the number is an option, and the row carries it and its source. O(contacts · log contacts).
 *
 * @throws ServiceChainError `invalid-option` when `silentPerComplaint` is no finite number of at least 0.
 * @example
 * ```ts
 * import { defineChain, voice } from 'service-chain';
 *
 * const desk = defineChain({
 *   parties: { desk: { kind: 'role' }, guest: { kind: 'customer' } },
 *   links: { checkIn: { provider: 'desk', customer: 'guest', service: 'check-in' } },
 *   contacts: [
 *     { link: 'checkIn', kind: 'complaint', receivedAt: '2026-03-01T09:00Z', respondedAt: '2026-03-01T09:12Z' },
 *     { link: 'checkIn', kind: 'complaint', receivedAt: '2026-03-02T10:00Z' },
 *     { link: 'checkIn', kind: 'complaint', receivedAt: '2026-03-03T08:00Z' },
 *   ],
 * });
 * voice(desk).rows().map((row) => [row.complaints, row.medianResponse, row.silentEstimate]); // [ [ 3, 12, 72 ] ]
 * ```
 */
export function voice(chain: ServiceChain, options: VoiceOptions = {}): Table<VoiceRow, 'link'> {
  checkOptionNames(options, ['silentPerComplaint']);
  const silent = checkedSilent(options);
  return voiceTable.of(function* () {
    const topology = topologyOf(chain);
    const links = linksOfContacts(topology.columns);
    const responsesOf = createResponseTimes(topology.columns, links);
    const countsOf = createKindCounts(topology.columns, links);
    for (let link = 0; link < topology.linkCount; link++) {
      const counts = countsOf(link);
      if (counts.n > 0) yield rowOf(topology, link, counts, responsesOf(link), silent);
    }
  });
}

function checkedSilent({ silentPerComplaint = DEFAULT_SILENT }: VoiceOptions): number {
  if (Number.isFinite(silentPerComplaint) && silentPerComplaint >= 0) return silentPerComplaint + 0;
  const found = quote(silentPerComplaint);
  throw serviceChainError(
    'invalid-option',
    `expected silentPerComplaint to be a number of at least 0, got ${found}`,
  );
}

function rowOf(
  { columns }: Topology,
  link: number,
  counts: KindCounts,
  { answered, unanswered, misdated }: ResponseTimes,
  silent: number,
): VoiceRow {
  const { n } = counts;
  const actionable = counts.complaint + counts.suggestion;
  return {
    link: columns.linkId(link),
    n,
    enquiries: counts.enquiry,
    complaints: counts.complaint,
    suggestions: counts.suggestion,
    compliments: counts.compliment,
    answered: n - unanswered,
    responseRate: (n - unanswered) / n,
    medianResponse: percentileOf(answered, 50),
    p90Response: percentileOf(answered, 90),
    misdated,
    actioned: counts.actioned,
    actionedShare: actionable === 0 ? null : counts.actioned / actionable,
    silentEstimate: finite(counts.complaint * silent),
    silentPerComplaint: silent,
    silentSource: SOURCES.get(silent) ?? OWN_SOURCE,
  };
}

/** Makes the question how many contacts of a link are of each kind. O(contacts) at once. */
function createKindCounts(
  { contacts, providers }: ChainColumns,
  links: Int32Array,
): (link: number) => KindCounts {
  const kinds = numbersNamed(contacts, 'kind', (kind) => KINDS.indexOf(kind as Contact['kind']));
  const goals = codesOf(contacts, 'goal').codes;
  const counts = KINDS.map(() => new Int32Array(providers.length));
  const actioned = new Int32Array(providers.length);
  for (let number = 0; number < links.length; number++) {
    const link = links[number]!;
    const kind = kinds[number]!;
    counts[kind]![link]!++;
    if (goals[number] !== -1 && ACTIONABLE.includes(kind)) actioned[link]!++;
  }
  const [enquiries, complaints, suggestions, compliments] = counts;
  return (link) => {
    const enquiry = enquiries![link]!;
    const complaint = complaints![link]!;
    const suggestion = suggestions![link]!;
    const compliment = compliments![link]!;
    const n = enquiry + complaint + suggestion + compliment;
    return { n, enquiry, complaint, suggestion, compliment, actioned: actioned[link]! };
  };
}

const ACTIONABLE = [KINDS.indexOf('complaint'), KINDS.indexOf('suggestion')];
