import { groupBy } from '../../algorithms/group-by.js';
import type { Assessment } from '../../rules/assessment.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import { partyName } from '../page/names.js';
import { type Element, element } from '../picture/element.js';
import { counted } from '../text-layout.js';
import { findingItem } from './headline.js';

/** How many findings of one actor are shown; the others are counted, and stand in the table of findings. */
const MOST_SHOWN = 25;

/** How many actors are shown, those with most of the gravest; of a large chain thousands have something to do. */
const MOST_ACTORS = 100;

/** Findings by who should act: who has most of the gravest comes first. */
export function findingsSection(assessment: Assessment): Element {
  const groups = [...groupBy(assessment.findings.rows(), ({ parties }) => parties[0] ?? '')].sort(
    ([a, these], [b, those]) => weight(those) - weight(these) || (a < b ? -1 : 1),
  );
  return element(
    'section',
    { id: 'findings', 'aria-labelledby': 'findings-title' },
    element('h2', { id: 'findings-title' }, 'Findings, by who should act'),
    groups.length === 0 && element('p', {}, 'Nothing to act on.'),
    groups
      .slice(0, MOST_ACTORS)
      .map(([actor, findings], i) => actorDetails(assessment, actor, findings, i === 0)),
    othersInWords(groups.slice(MOST_ACTORS).map(([, findings]) => findings.length)),
  );
}

/** Whoever is not shown is counted, with the way to what they should do. */
function othersInWords(counts: readonly number[]): Element | false {
  if (counts.length === 0) return false;
  const findings = counts.reduce((sum, count) => sum + count, 0);
  const others = counted(counts.length, 'other', 'others');
  const words = `… and ${others} with ${counted(findings, 'finding')}, in the table “What to act on”.`;
  return element('p', {}, words);
}

function weight(findings: readonly FindingsRow[]): number {
  const weights = { error: 10_000, warn: 100, info: 1 };
  return findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

function actorDetails(
  assessment: Assessment,
  actor: string,
  findings: readonly FindingsRow[],
  isOpen: boolean,
): Element {
  const name = actor === '' ? 'Nobody named yet' : partyName(assessment.chain, actor);
  const more = findings.length - MOST_SHOWN;
  return element(
    'details',
    { class: 'actor', open: isOpen ? 'open' : undefined },
    element(
      'summary',
      {},
      element('bdi', {}, name),
      ' ',
      element('small', {}, counted(findings.length, 'finding')),
    ),
    element(
      'ul',
      {},
      findings.slice(0, MOST_SHOWN).map((finding) => findingItem(assessment, finding)),
    ),
    more > 0 && element('p', {}, `… and ${more} more, in the table “What to act on”.`),
  );
}
