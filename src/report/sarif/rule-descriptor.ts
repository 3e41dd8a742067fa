import type { ReportingDescriptor } from 'sarif';
import type { SetRule } from '../../rules/config/set-rules.js';
import type { Level, Severity } from '../../rules/rule.js';
import { messageText } from './message-text.js';

/** What SARIF calls a severity. */
export const LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** A rule as SARIF describes it. */
export function ruleDescriptor({ rule, help }: SetRule): ReportingDescriptor {
  const about = messageText(rule.about);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: messageText(rule.title) },
    fullDescription: { text: about },
    defaultConfiguration: standardOf(rule.severity),
    help: { text: help === null ? about : `${about} Read more: ${messageText(help)}` },
    ...(help !== null && /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(help) && { helpUri: help }),
    properties: { tags: [rule.concern] },
  };
}

/** What the rule is at where nothing is set; what it is at in this run, its results say. */
function standardOf(level: Level): NonNullable<ReportingDescriptor['defaultConfiguration']> {
  return level === 'off' ? { enabled: false } : { level: LEVELS[level] };
}
