import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { type CutSetOptions, cutSetQuestion } from './cut-set-question.js';

/** The declaration of {@link cutSets}. */
export const cutSetsTable = defineTable({
  name: 'cut-sets',
  title: 'What must fail together to stop a touchpoint',
  description:
    'The minimal cut sets of a touchpoint: parties that stop it when all of them are down, and not when one of them is up.',
  key: ['touchpoint', 'parties'],
  order: 'size, parties',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The link that was asked for.' },
    size: { type: 'integer', unit: 'parties', description: 'How many parties must be down together.' },
    parties: { type: 'id', refers: 'party', list: true, description: 'The parties, by id.' },
    completeUpTo: {
      type: 'integer',
      unit: 'parties',
      nullable: true,
      description:
        'The same in every row: all sets of up to so many parties are rows, larger ones are not; null when there are no others.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link cutSets}. @interface */
export type CutSetsRow = RowOf<typeof cutSetsTable.columns>;

/** A table of sets that a bound may keep from holding all, and how far it goes. */
export interface BoundedTable<Row, Key extends string = string> extends Table<Row, Key> {
  /**
   * All minimal cut sets of up to so many parties are rows, and larger ones are not, because of `maxSize` or `limit`; 0 when the
   * limit left none. Null when there are no others.
   */
  completeUpTo(): number | null;
}

/**
 * The minimal cut sets of a touchpoint: the sets of parties that stop it when all of them are down, while any smaller part of
 * the set being down does not. Those of size 1 are its single points of failure.
 *
 * A party being down fails every link it provides; a link also fails when one of its requirements (all, any of, at least k)
 * does; on cycles the least set of failures counts, so links that can hold each other up survive. Rows come by size,
 * then by ids, one at a time: the first thousand of billions come at once. The diagrams are made at the first row
 * and kept with the table.
 *
 * Counting minimal cut sets is #P-hard, so the time has no better bound than `limit` (diagram nodes). In practice it follows
 * the alternatives, not the parties: what a touchpoint needs without alternative costs O(parties + links). When
 * the limit is reached, sets are complete up to a size, and `completeUpTo` says which. Source: A. Rauzy, New algorithms for
 * fault trees analysis, Reliability Engineering and System Safety 40 (1993).
 *
 * @throws ServiceChainError `unknown-id` when the chain has no such link or party; `invalid-option` when `maxSize` or `limit`
 * is no whole number of at least 1, or `among` names an external customer.
 * @example
 * ```ts
 * import { cutSets, defineChain } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: {
 *     guest: { kind: 'customer' },
 *     counter: { kind: 'role' },
 *     till: { kind: 'system' },
 *     cashBox: { kind: 'team' },
 *   },
 *   links: {
 *     sale: { provider: 'counter', customer: 'guest', service: 'sale', requires: [['card', 'cash']] },
 *     card: { provider: 'till', customer: 'counter', service: 'card payment' },
 *     cash: { provider: 'cashBox', customer: 'counter', service: 'cash payment' },
 *   },
 * });
 * cutSets(shop, { touchpoint: 'sale' }).rows().map((row) => row.parties); // [ [ 'counter' ], [ 'cashBox', 'till' ] ]
 * ```
 */
export function cutSets<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  options: CutSetOptions<NoInfer<PartyId>, NoInfer<LinkId>>,
): BoundedTable<CutSetsRow, 'touchpoint' | 'parties'> {
  const question = cutSetQuestion(chain, options);
  const { touchpoint } = question;
  const completeUpTo = () => (question.bound() === null ? null : question.solutions().completeUpTo);
  const table = cutSetsTable.of(function* () {
    const compiled = compiledOf(chain);
    const { partyIds } = compiled.columns;
    const modelled = modelledAs(openLinks(compiled).isOpen(compiled.columns.linkNumber(touchpoint)));
    const upTo = completeUpTo();
    for (const set of question.solutions().sets()) {
      const parties = Array.from(set, (party) => partyIds[party]!);
      yield { touchpoint, size: parties.length, parties, completeUpTo: upTo, modelled };
    }
  });
  return { ...table, completeUpTo };
}
