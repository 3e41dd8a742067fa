import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds } from '../model/ids.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { UNOWNED_REASONS, unownedReason } from './ownership.js';
import { createReachSearch } from './reach.js';

/** The declaration of {@link unownedLinks}. */
export const unownedLinksTable = defineTable({
  name: 'unowned-links',
  title: 'Links nobody inside answers for',
  description:
    'Every link without an owner, with a vacant owner or with an owner outside, and the touchpoints it exposes.',
  key: ['link'],
  order: 'touchpointsExposed (most first), link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link.' },
    service: { type: 'text', description: 'What it provides.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    reason: {
      type: 'text',
      values: UNOWNED_REASONS,
      description:
        'no-owner: none is named; owner-outside: a customer or partner; owner-vacant: a headcount of 0.',
    },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The owner that is named; null when none is.',
    },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints depend on it; a touchpoint exposes itself.',
    },
    touchpoints: { type: 'id', refers: 'link', list: true, description: 'Those touchpoints, by id.' },
  },
});

/** A row of {@link unownedLinks}. @interface */
export type UnownedLinksRow = RowOf<typeof unownedLinksTable.columns>;

/**
 * The links nobody inside the organisation answers for, those that expose most touchpoints first. A link exposes a touchpoint
 * when it is in its upstream closure (see {@link upstream}); a touchpoint exposes itself. The *owned share* of a chain is
 * 1 − rows ÷ links. O(touchpoints · their closures).
 *
 * @example
 * ```ts
 * import { unownedLinks } from 'service-chain';
 *
 * const [worst] = unownedLinks(chain).rows();
 * ```
 */
export function unownedLinks(chain: ServiceChain): Table<UnownedLinksRow> {
  return unownedLinksTable.of(() => {
    const exposed = exposedTouchpoints(chain);
    return chain
      .links()
      .flatMap((link) => {
        const reason = unownedReason(chain, link);
        const touchpoints = exposed.get(link.id) ?? [];
        return reason === null ? [] : [{ link, reason, touchpoints }];
      })
      .sort((a, b) => b.touchpoints.length - a.touchpoints.length || compareIds(a.link.id, b.link.id))
      .map(({ link, reason, touchpoints }) => ({
        link: link.id,
        service: link.service,
        provider: link.provider,
        customer: link.customer,
        reason,
        owner: link.owner ?? null,
        touchpointsExposed: touchpoints.length,
        touchpoints,
      }));
  });
}

/** Per unowned link: the touchpoints whose closure holds it, by id. */
function exposedTouchpoints(chain: ServiceChain): ReadonlyMap<string, readonly string[]> {
  const compiled = compiledOf(chain);
  const unowned = new Uint8Array(compiled.linkIds.length);
  for (const [number, link] of chain.links().entries()) unowned[number] = unownedReason(chain, link) ? 1 : 0;
  const search = createReachSearch(compiled);
  const exposed = new Map<string, string[]>();
  for (const start of compiled.touchpoints) {
    for (const node of search(start).nodes) {
      if (!unowned[node]) continue;
      const id = compiled.linkIds[node]!;
      const touchpoints = exposed.get(id) ?? [];
      exposed.set(id, touchpoints);
      touchpoints.push(compiled.linkIds[start]!);
    }
  }
  return exposed;
}
