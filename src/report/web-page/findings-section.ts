import { groupBy } from '../../algorithms/group-by.js';
import type { Assessment } from '../../rules/assessment.js';
import { type FindingsRow, findingsTable } from '../../rules/findings-table.js';
import { partyName } from '../page/names.js';
import { type Element, element } from '../picture/element.js';
import { counted } from '../text-layout.js';
import { findingItem } from './finding-item.js';
import { tableAddress } from './table-address.js';

/** How many findings of one actor are shown; the others are counted, and stand in the table of findings. */
const MOST_SHOWN = 25;

/** How many actors are shown, those with most of the gravest findings; the others are counted. */
const MOST_ACTORS = 30;

/** What one party should act on; null where nobody is named yet. */
type Actor = readonly [actor: string | null, findings: readonly FindingsRow[]];

/** Findings by who should act: who has most of the gravest comes first. */
export function findingsSection(assessment: Assessment): Element {
  const actors: readonly Actor[] = [...groupBy(assessment.findings.rows(), ({ actor }) => actor)].sort(
    ([a, these], [b, those]) => weight(those) - weight(these) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  return element(
    'section',
    { id: 'findings', 'aria-labelledby': 'findings-title' },
    element('h2', { id: 'findings-title' }, 'Findings, by who should act'),
    actors.length === 0 && element('p', {}, 'Nothing to act on.'),
    actors.slice(0, MOST_ACTORS).map((actor, i) => actorDetails(assessment, actor, i === 0)),
    actors.length > MOST_ACTORS && othersInWords(actors.slice(MOST_ACTORS)),
  );
}

function weight(findings: readonly FindingsRow[]): number {
  const weights = { error: 10_000, warn: 100, info: 1 };
  return findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

function actorDetails(assessment: Assessment, [actor, findings]: Actor, isOpen: boolean): Element {
  const name = actor === null ? 'Nobody named yet' : partyName(assessment.chain, actor);
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
    more > 0 &&
      element(
        'p',
        {},
        `… and ${more} more, in the table `,
        tableLink(actor === null ? {} : { filter: name }),
        '.',
      ),
  );
}

/** Of many actors, how many are not shown, with how many findings. */
function othersInWords(others: readonly Actor[]): Element {
  const findings = others.reduce((sum, [, these]) => sum + these.length, 0);
  const said = `… and ${others.length} more who should act on ${counted(findings, 'finding')}, in the table `;
  return element('p', {}, said, tableLink({ sort: 'actor' }), '.');
}

function tableLink(showing: Parameters<typeof tableAddress>[1]): Element {
  const { name, title } = findingsTable;
  return element('a', { href: tableAddress(name, showing) }, `“${title}”`);
}
