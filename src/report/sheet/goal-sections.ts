import type { ServiceChain } from '../../chain/service-chain.js';
import { countOf, shareInWords } from '../../rules/words.js';
import { linkName, nameOfEither } from '../page/names.js';
import type { Section } from '../page/sections.js';
import { factLines, goalSection, placeInWords } from './shared-sections.js';
import type { GoalSheet } from './sheet.js';

/** A goal on a page. */
export function goalSections(chain: ServiceChain, sheet: GoalSheet): Section[] {
  const { goal, supportedBy } = sheet;
  const title = goal.title === null ? goal.goal : `${goal.title} (${goal.goal})`;
  return [
    { title, lines: factLines(factsOf(chain, sheet)) },
    ...goalSection(chain, 'Goals that support it', supportedBy, true),
  ];
}

function factsOf(chain: ServiceChain, { goal, source, contacts }: GoalSheet) {
  const where = { label: 'Written in', text: placeInWords(source) };
  const holder = { label: 'Held by', text: nameOfEither(chain, goal.holder) };
  if (goal.personal) return [holder, { label: 'Personal', text: 'nothing else is told of it' }, where];
  const supports = goal.supports === null ? null : nameOfEither(chain, goal.supports);
  const reached = goal.link === null ? null : linkName(chain, goal.link);
  return [
    holder,
    { label: 'Plan', text: goal.plan ?? 'none' },
    {
      label: 'Progress',
      text: goal.progress === null ? 'not stated' : `${shareInWords(goal.progress)} reached`,
    },
    {
      label: 'Due',
      text: goal.due && (goal.overdue ? `${goal.due}: overdue!` : goal.due),
      ...(goal.overdue && { tone: 'warning' as const }),
    },
    { label: 'Supports', text: supports ?? 'nothing named' },
    {
      label: 'Serves',
      text: goal.aligned
        ? alignedInWords(goal.alignedThrough, reached)
        : 'no touchpoint, culture step or goal of the organisation',
    },
    { label: 'Contacts', text: contacts === 0 ? null : `${countOf(contacts, 'contact')} led to it` },
    where,
  ];
}

function alignedInWords(through: GoalSheet['goal']['alignedThrough'], link: string | null): string {
  switch (through) {
    case 'touchpoint':
      return `the touchpoints that depend on ${link}`;
    case 'culture':
      return 'the service culture';
    case 'organisation-goal':
      return 'a goal of the organisation';
    case null:
      return 'nothing';
    default:
      return through satisfies never;
  }
}
