import type { Assessment } from '../../rules/assessment.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import { SEVERITY_NOUNS } from '../findings/in-words.js';
import { type Element, element } from '../picture/element.js';
import { figuresOf } from './figures.js';
import { findingItem } from './finding-item.js';

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
      figuresOf(assessment).map(({ number, meaning, address }) =>
        element('li', {}, element('strong', {}, number), ' ', element('a', { href: address }, meaning)),
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
