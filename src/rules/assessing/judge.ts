import type { ServiceChain } from '../../chain/service-chain.js';
import { serviceChainError } from '../../model/error.js';
import { ORGANISATION } from '../../model/ids.js';
import { type DocumentPath, formatPath, quote, type SourceLocation } from '../../model/problem.js';
import { identityOf } from '../baseline/identity.js';
import { rules } from '../built-in/index.js';
import type { SetRule } from '../config/set-rules.js';
import { compareFindings, type FindingsRow } from '../findings-table.js';
import type { Found, Rule, RuleContext } from '../rule.js';
import { createActorOf } from './create-actor-of.js';
import { foundByOwn } from './found-by-own.js';
import type { RunContext } from './run-context.js';
import { createTouchpointLists, type TouchpointList } from './touchpoint-lists.js';

const builtIn: ReadonlySet<Rule> = new Set(rules);

/** Asks every rule, and makes rows of what they find: in the order of findings, each with its place in the source. */
export function judge(
  run: RunContext,
  asked: readonly SetRule[],
  onRule: (rule: string) => void = () => {},
): readonly FindingsRow[] {
  const places = placesIn(run.chain);
  const listOf = createTouchpointLists();
  const actorOf = createActorOf(run.chain);
  const judged = asked.flatMap((set) => {
    onRule(set.rule.id);
    return foundBy(set, run, listOf).map((found) => ({
      set,
      found: { ...found, actor: actorOf(found) },
      path: places(found),
    }));
  });
  const sources = run.chain.sourcesAt(judged.map(({ path }) => path));
  return judged.map(({ set, found, path }, i) => rowOf(set, found, path, sources[i])).sort(compareFindings);
}

/** What a rule finds, with no more touchpoints than a finding names. */
type Listed = Found & TouchpointList;

function foundBy(
  { rule, settings }: SetRule,
  run: RunContext,
  listOf: (touchpoints: readonly string[] | undefined) => TouchpointList,
): readonly Listed[] {
  const all: Listed[] = [];
  const identities = new Set<string>();
  const context = { ...run, settings } as RuleContext;
  for (const found of builtIn.has(rule) ? rule.check(context) : foundByOwn(rule, context)) {
    const { subject, detail } = found;
    const identity = identityOf({ rule: rule.id, subject, detail });
    if (identities.has(identity)) throw foundTwice(rule.id, subject, detail);
    identities.add(identity);
    all.push({ ...found, ...listOf(found.touchpoints) });
  }
  return all;
}

function foundTwice(rule: string, subject: string, detail: string | undefined): Error {
  const what = detail === undefined ? quote(subject) : `${quote(subject)}, ${quote(detail)}`;
  const message = `expected the rule ${rule} to find something about each subject and detail once, got ${what} twice`;
  return serviceChainError('invalid-option', message);
}

const MAY_SEEM_SO = 'As some parties are modelled in part, it may only seem so.';

function rowOf(
  { rule, severity, help }: SetRule,
  found: Listed & { readonly actor: string | null },
  path: DocumentPath,
  source: SourceLocation | undefined,
): FindingsRow {
  return {
    severity,
    message: found.modelled === 'partial' ? `${found.message} ${MAY_SEEM_SO}` : found.message,
    actor: found.actor,
    touchpointCount: found.touchpointCount,
    touchpoints: found.touchpoints,
    rule: rule.id,
    subject: found.subject,
    detail: found.detail ?? null,
    parties: found.parties ?? [],
    links: found.links ?? [],
    path: formatPath(path),
    expected: found.expected ?? null,
    actual: found.actual ?? null,
    extent: found.extent ?? null,
    modelled: found.modelled ?? 'complete',
    help,
    state: 'new',
    reason: null,
    until: null,
    file: source?.file ?? null,
    line: source?.line ?? null,
    column: source?.column ?? null,
  };
}

/** Where a finding stands in the document: where its rule says, else where its subject stands. */
function placesIn(chain: ServiceChain): (found: Found) => DocumentPath {
  let goals: ReadonlySet<string> | undefined;
  return ({ path, subject }) => {
    if (path) return path;
    if (subject === ORGANISATION) return [];
    if (chain.findParty(subject)) return ['parties', subject];
    if (chain.findLink(subject)) return ['links', subject];
    goals ??= new Set(chain.content.goals.map(({ id }) => id));
    return goals.has(subject) ? ['goals', subject] : [];
  };
}
