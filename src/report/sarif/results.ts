import type { Location, LogicalLocation, Result } from 'sarif';
import { formatPath } from '../../model/problem.js';
import type { FixedRow } from '../../rules/assessing/against-baseline.js';
import { identityOf } from '../../rules/baseline/identity.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import type { Severity } from '../../rules/rule.js';
import { pathBelow } from '../path-below.js';
import { messageText } from './message-text.js';
import { LEVELS } from './rule-descriptor.js';
import { uriOf } from './uri-of.js';

/** What every result is written with. */
export interface ResultSetting {
  readonly baseFolder: string | undefined;
  /** The place of each rule among those of the run. */
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly hasBaseline: boolean;
}

const BASELINE_STATES = { new: 'new', changed: 'updated', known: 'unchanged' } as const;

/** A finding as a result. Accepted ones are in no baseline, so that nothing is said about how they stand to one. */
export function resultOf(finding: FindingsRow, setting: ResultSetting): Result {
  const { severity, message, state, actor, expected, actual, touchpoints, touchpointCount } = finding;
  return {
    ...ruleOf(finding, setting),
    level: LEVELS[severity],
    message: { text: messageText(message) },
    locations: [locationOf(finding, setting)],
    partialFingerprints: fingerprintsOf(finding),
    ...(setting.hasBaseline && state !== 'accepted' && { baselineState: BASELINE_STATES[state] }),
    ...(state === 'accepted' && { suppressions: [suppressionOf(finding)] }),
    properties: { ...subjectOf(finding), actor, touchpoints, touchpointCount, expected, actual },
  };
}

/** Something the baseline knows and is found no more, as a result. */
export function fixedResultOf(fixed: FixedRow, severity: Severity, setting: ResultSetting): Result {
  const { rule, subject, detail, expected, actual } = fixed;
  const what = detail === null ? subject : `${subject}, ${detail}`;
  return {
    ...ruleOf(fixed, setting),
    level: LEVELS[severity],
    message: { text: messageText(`Fixed: ${rule} finds nothing about ${what} any more.`) },
    locations: [{ logicalLocations: [{ fullyQualifiedName: subject }] }],
    partialFingerprints: fingerprintsOf(fixed),
    baselineState: 'absent',
    properties: { ...subjectOf(fixed), expected, actual },
  };
}

function ruleOf({ rule }: { readonly rule: string }, { ruleIndex }: ResultSetting) {
  const index = ruleIndex.get(rule);
  return { ruleId: rule, ...(index !== undefined && { ruleIndex: index }) };
}

function fingerprintsOf(finding: Parameters<typeof identityOf>[0]): Record<string, string> {
  return { 'serviceChainFinding/v1': identityOf(finding) };
}

function subjectOf({ subject, detail }: { readonly subject: string; readonly detail: string | null }) {
  return { subject, detail };
}

function suppressionOf({ reason, until }: FindingsRow): NonNullable<Result['suppressions']>[number] {
  return {
    kind: 'inSource',
    status: 'accepted',
    ...(reason !== null && { justification: reason }),
    ...(until !== null && { properties: { until } }),
  };
}

function locationOf(finding: FindingsRow, { baseFolder }: ResultSetting): Location {
  const { file, line, column } = finding;
  const region = {
    ...(line !== null && { startLine: line }),
    ...(column !== null && { startColumn: column }),
  };
  const uri = file === null ? undefined : uriOf(pathBelow(file, baseFolder));
  return {
    ...(uri !== undefined && {
      physicalLocation: {
        artifactLocation: { uri, ...(!uri.startsWith('file:') && { uriBaseId: '%SRCROOT%' }) },
        ...(line !== null && { region }),
      },
    }),
    logicalLocations: logicalLocationsOf(finding),
  };
}

/** The parties and links it concerns, called as in the paths of a document; the subject where there are none. */
function logicalLocationsOf({ parties, links, subject }: FindingsRow): LogicalLocation[] {
  const named = (kind: string, room: string) => (id: string) => {
    return { name: id, fullyQualifiedName: formatPath([room, id]), kind };
  };
  const concerned = [...parties.map(named('party', 'parties')), ...links.map(named('link', 'links'))];
  return concerned.length > 0 ? concerned : [{ name: subject, fullyQualifiedName: subject }];
}
