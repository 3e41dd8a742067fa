import { type CriticalPartiesRow, criticalParties } from '../../analyses/critical-parties.js';
import { type TouchpointSummaryRow, touchpointSummary } from '../../analyses/touchpoint-summary.js';
import { type UnownedLinksRow, unownedLinks } from '../../analyses/unowned-links.js';
import { upstreamOf } from '../../analyses/upstream.js';
import { type UpstreamPartiesRow, upstreamParties } from '../../analyses/upstream-parties.js';
import { diff } from '../../chain/diff.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Change } from '../../model/changes/change.js';
import { checkOptionNames } from '../../model/option-names.js';
import type { Assessment } from '../../rules/assessment.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import { type ComparisonRow, compare } from '../../tables/compare.js';

/** A party that comes to stand behind a touchpoint, or no longer does. */
export interface ChangedDependency {
  /** The touchpoint. */
  readonly touchpoint: string;
  /** The party. */
  readonly party: string;
  /** `gained`: the touchpoint depends on it afterwards only; `lost`: before only. */
  readonly change: 'gained' | 'lost';
  /** A shortest path of links by which it does, of the chain in which it does. */
  readonly witness: readonly string[];
}

/** What becomes different from one assessment to another, as plain data: rows of comparisons, without those that are the same. */
export interface Difference {
  /** The changes. */
  readonly changes: readonly Change[];
  /** What becomes of each touchpoint. */
  readonly touchpoints: ReadonlyArray<ComparisonRow<TouchpointSummaryRow, 'touchpoint'>>;
  /** Who comes to stand behind a touchpoint, and who no longer does. */
  readonly dependencies: readonly ChangedDependency[];
  /** What becomes of the single points of failure. */
  readonly criticalParties: ReadonlyArray<ComparisonRow<CriticalPartiesRow, 'party'>>;
  /** What becomes of the links nobody inside answers for. */
  readonly unownedLinks: ReadonlyArray<ComparisonRow<UnownedLinksRow, 'link'>>;
  /** What becomes of the findings: added are new, removed are fixed; one that only stands in another place is the same. */
  readonly findings: ReadonlyArray<ComparisonRow<FindingsRow, 'rule' | 'subject' | 'detail'>>;
}

/** Which changes to tell. */
export interface DifferenceOptions {
  /** The changes as somebody stated them; those of {@link diff} where nothing is said. */
  readonly changes?: readonly Change[];
}

/**
 * What becomes different from one chain to another: the changes, and what they do to touchpoints, single points of failure, links nobody
 * answers for and findings. {@link toDifference} writes it.
 *
 * Costs what the questions cost that it compares, and for the dependencies the upstream of each touchpoint that gains or loses some.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { apply } from 'service-chain';
 * import { differenceBetween } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const after = apply(chain, [{ change: 're-own', link: 'booking', owner: 'it' }]);
 * const { unownedLinks } = differenceBetween(assess(chain), assess(after));
 * unownedLinks.map(({ link, change }) => [link, change]); // [ [ 'booking', 'removed' ] ]
 * ```
 */
export function differenceBetween(
  before: Assessment,
  after: Assessment,
  options: DifferenceOptions = {},
): Difference {
  checkOptionNames(options, ['changes']);
  const [one, other] = [before.chain, after.chain];
  return {
    changes: options.changes ?? diff(one, other),
    touchpoints: compare(touchpointSummary(one), touchpointSummary(other)).rows(),
    dependencies: changedDependencies(one, other),
    criticalParties: compare(criticalParties(one), criticalParties(other)).rows(),
    unownedLinks: compare(unownedLinks(one), unownedLinks(other)).rows(),
    findings: compare(before.findings, after.findings)
      .rows()
      .filter(({ change, changedColumns }) => change !== 'changed' || !changedColumns.every(isPlace)),
  };
}

/** Whether a column of findings tells where one stands in the text. */
function isPlace(column: string): boolean {
  return column === 'file' || column === 'line' || column === 'column';
}

function changedDependencies(before: ServiceChain, after: ServiceChain): ChangedDependency[] {
  const changed = compare(upstreamParties(before), upstreamParties(after));
  const [wasTo, isTo] = [createWitnesses(before), createWitnesses(after)];
  return Array.from(changed).flatMap(({ touchpoint, party, change }) => {
    if (change !== 'added' && change !== 'removed') return [];
    const isGained = change === 'added';
    const witness = (isGained ? isTo : wasTo)({ touchpoint, party });
    return [{ touchpoint, party, change: isGained ? 'gained' : 'lost', witness } as const];
  });
}

/** The witness of the nearest link of a party behind a touchpoint; rows come by touchpoint, so one is remembered. */
function createWitnesses(chain: ServiceChain) {
  let known: { touchpoint: string; byParty: Map<string, readonly string[]> } | undefined;
  return ({ touchpoint, party }: Pick<UpstreamPartiesRow, 'touchpoint' | 'party'>): readonly string[] => {
    if (known?.touchpoint !== touchpoint) {
      const byParty = new Map([
        [chain.link(touchpoint).provider as string, [touchpoint] as readonly string[]],
      ]);
      for (const row of upstreamOf(chain, touchpoint))
        if (!byParty.has(row.provider)) byParty.set(row.provider, row.witness);
      known = { touchpoint, byParty };
    }
    return known.byParty.get(party) ?? [];
  };
}
