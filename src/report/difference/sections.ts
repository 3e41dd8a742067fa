import type { FindingsRow } from '../../rules/findings-table.js';
import { countOf } from '../../rules/words.js';
import { firstLines, type Line, type Section, sectionOf } from '../page/sections.js';
import { changeTeller } from './change-in-words.js';
import type { Difference } from './difference.js';
import type { Pair } from './pair.js';
import { touchpointLines } from './touchpoint-lines.js';
import { criticalLines, unownedLines } from './whole-chain-lines.js';

/** How many changes, and how many findings, are told one by one. */
const SHOWN = 100;

/** A difference on a page. */
export function differenceSections(pair: Pair, difference: Difference): Section[] {
  const { changes, findings } = difference;
  const tell = changeTeller(pair.before, pair.after);
  const told = changes.map((change) => ({ text: tell(change) }));
  const touchpoints = touchpointLines(pair, difference);
  return [
    { title: pair.after.name ?? 'Service chain', lines: [{ text: summary(difference) }] },
    ...sectionOf(
      'What changes',
      firstLines(told, SHOWN, (count) => countOf(count, 'more change')),
    ),
    ...sectionOf('What that does to the touchpoints', touchpoints),
    ...sectionOf('Single points of failure', criticalLines(pair, difference)),
    ...sectionOf('Links nobody answers for', unownedLines(pair, difference)),
    ...sectionOf(
      'Findings',
      firstLines(findings.map(findingLine), SHOWN, (count) => countOf(count, 'more finding')),
    ),
  ];
}

function summary({ changes, touchpoints, findings }: Difference): string {
  const isIn = (change: string) => (row: { readonly change: string }) => row.change === change;
  const counts = [
    [findings.filter(isIn('added')).length, 'new'],
    [findings.filter(isIn('changed')).length, 'changed'],
    [findings.filter(isIn('removed')).length, 'fixed'],
  ] as const;
  const told = counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
  if (changes.length + touchpoints.length + findings.length === 0) return 'Nothing differs.';
  return [
    `${countOf(changes.length, 'change')}.`,
    touchpoints.length === 0
      ? 'The touchpoints stay as they are.'
      : `${countOf(touchpoints.length, 'touchpoint')} affected.`,
    told.length === 0 ? 'The findings stay as they are.' : `Findings: ${told.join(', ')}.`,
  ].join(' ');
}

const WORDS = { added: 'new', removed: 'fixed', changed: 'changed', unchanged: 'the same' } as const;

function findingLine(row: Difference['findings'][number]): Line {
  const isFixed = row.change === 'removed';
  const severity = (isFixed ? row.severityBefore : row.severityAfter) as FindingsRow['severity'];
  const message = isFixed ? row.messageBefore : row.messageAfter;
  const isGrave = !isFixed && severity !== 'info';
  return {
    lead: WORDS[row.change].padEnd(9),
    text: `${severity}: ${message} [${row.rule}]`,
    ...(isGrave && { tone: 'warning' as const }),
  };
}
