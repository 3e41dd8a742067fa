import { percentileOf } from '../../algorithms/order-statistics.js';
import { touchpointSummary } from '../../analyses/touchpoint-summary.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Assessment } from '../../rules/assessment.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import type { Vector } from '../../tables/table.js';
import { SEVERITY_NOUNS, sufferingInWords } from '../findings/in-words.js';
import { type Element, element } from '../picture/element.js';
import { counted } from '../text-layout.js';

/** A number that stands out, and the sentence it belongs to. */
export interface Figure {
  readonly number: string;
  readonly meaning: string;
}

/** What the chain looks like in five numbers. */
export function figuresOf({ chain, summary }: Assessment): readonly Figure[] {
  const items = new Map(summary.rows().map((row) => [row.item, row]));
  const count = (item: Parameters<typeof items.get>[0]) => items.get(item)!.count;
  const owned = items.get('owned-links')!;
  const standing = items.get('touchpoints-without-single-point')!;
  const behind = percentileOf(
    partiesBehind(chain).sort((a, b) => a - b),
    50,
  );
  const backed = items.get('backed-promises')!;
  const met = items.get('met-needs')!;
  return [
    {
      number: String(count('touchpoints')),
      meaning: `touchpoints with ${counted(count('external-customers'), 'external customer')}`,
    },
    {
      number: behind === null ? '–' : String(behind),
      meaning: 'parties stand behind a touchpoint, its provider included (median)',
    },
    {
      number: `${owned.count} of ${owned.of}`,
      meaning: 'services have somebody inside who answers for them',
    },
    {
      number: `${(standing.of ?? 0) - standing.count} of ${standing.of}`,
      meaning: 'touchpoints stop when a single party behind them fails',
    },
    backed.of === 0
      ? { number: share(met), meaning: 'needs of customers are met by a service' }
      : { number: share(backed), meaning: 'promises to customers are backed by the promises made inside' },
  ];
}

/** How many parties stand behind each touchpoint. Only that column is asked for: the lists beside it can be long. */
function partiesBehind(chain: ServiceChain): number[] {
  const batches = touchpointSummary(chain).batches({ columns: ['parties'] });
  return [...batches].flatMap(({ columns }) => [...(columns.parties as NumberVector).values]);
}

type NumberVector = Extract<Vector, { readonly kind: 'number' }>;

function share({ count, of }: { readonly count: number; readonly of: number | null }): string {
  return of === 0 || of === null ? 'unknown' : `${count} of ${of}`;
}

/** The findings to act on first: the gravest, of those the one most touchpoints suffer from; of each rule one. */
export function firstToActOn({ findings }: Assessment, most = 3): readonly FindingsRow[] {
  const ranks = Object.keys(SEVERITY_NOUNS);
  const sorted = findings
    .rows()
    .sort(
      (a, b) =>
        ranks.indexOf(a.severity) - ranks.indexOf(b.severity) || b.touchpointCount - a.touchpointCount,
    );
  const rules = new Set<string>();
  return sorted.filter(({ rule }) => rules.size < most && !rules.has(rule) && rules.add(rule));
}

/** The top of the page. */
export function headlineSection(assessment: Assessment): Element {
  const first = firstToActOn(assessment);
  return element(
    'section',
    { id: 'headline', 'aria-labelledby': 'headline-title' },
    element('h2', { id: 'headline-title', class: 'unseen' }, 'At a glance'),
    element(
      'ul',
      { class: 'figures' },
      figuresOf(assessment).map(({ number, meaning }) =>
        element('li', {}, element('strong', {}, number), ' ', element('span', {}, meaning)),
      ),
    ),
    element('h3', {}, first.length === 0 ? 'Nothing to act on' : 'Act on these first'),
    element(
      'ol',
      { class: 'first' },
      first.map((finding) => findingItem(assessment, finding)),
    ),
  );
}

/** A finding as a sentence, with what suffers. */
export function findingItem(assessment: Assessment, finding: FindingsRow): Element {
  const suffering = sufferingInWords(assessment, finding);
  return element(
    'li',
    { class: `finding ${finding.severity}`, 'data-look-at': lookedAt(assessment, finding) },
    element('span', { class: 'severity' }, SEVERITY_NOUNS[finding.severity]),
    ' ',
    element('bdi', {}, finding.message),
    suffering !== '' && element('small', {}, 'Depends on it: ', element('bdi', {}, suffering)),
  );
}

/** What the map shows for a finding. */
function lookedAt({ chain }: Assessment, { subject, parties, links }: FindingsRow): string | undefined {
  const candidates = [subject, ...links, ...parties];
  return candidates.find((id) => chain.findLink(id) !== undefined || chain.findParty(id) !== undefined);
}
