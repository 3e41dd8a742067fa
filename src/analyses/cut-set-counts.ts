import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { type CutSetOptions, type CutSetQuestion, cutSetQuestion } from './cut-set-question.js';

/** The declaration of {@link cutSetCounts}. */
export const cutSetCountsTable = defineTable({
  name: 'cut-set-counts',
  title: 'How many cut sets a touchpoint has',
  description:
    'The minimal cut sets of a touchpoint, counted by size: a row per size that has any, and one for what a bound leaves out.',
  key: ['touchpoint', 'size'],
  order: 'size',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The link that was asked for.' },
    size: { type: 'integer', unit: 'parties', description: 'How many parties must be down together.' },
    complete: {
      type: 'boolean',
      description:
        'Whether the sets of this size are counted. False in the last row when a bound leaves out this size and all larger ones.',
    },
    count: {
      type: 'integer',
      unit: 'cut sets',
      nullable: true,
      description:
        'How many there are. Null when that is not known, or above 9,007,199,254,740,991, where numbers are no longer exact.',
    },
    exactCount: {
      type: 'text',
      nullable: true,
      description: 'How many there are, in decimal digits, however many; null when it is not known.',
    },
    bound: {
      type: 'text',
      values: ['maxSize', 'limit'],
      nullable: true,
      description: 'Which bound leaves out this size and all larger ones; null where they are counted.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link cutSetCounts}. @interface */
export type CutSetCountsRow = RowOf<typeof cutSetCountsTable.columns>;

/**
 * How many minimal cut sets a touchpoint has, by size, without listing them: billions are counted as fast as a few. The
 * sets and the options are those of {@link cutSets}; so is the complexity, and counting adds O(diagram nodes · sizes).
 *
 * A size without sets has no row. When `maxSize` or `limit` leaves sets out, the last row says from which size on, with
 * `complete` false. Source: counting on zero-suppressed diagrams, D. E. Knuth, The Art of Computer Programming 4A, 7.1.4.
 *
 * @throws ServiceChainError as {@link cutSets}.
 * @example
 * ```ts
 * import { cutSetCounts } from 'service-chain';
 *
 * cutSetCounts(chain, { touchpoint: 'checkIn' }).rows().map((row) => `${row.exactCount} of size ${row.size}`);
 * ```
 */
export function cutSetCounts<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  options: CutSetOptions<NoInfer<PartyId>, NoInfer<LinkId>>,
): Table<CutSetCountsRow, 'touchpoint' | 'size'> {
  const question = cutSetQuestion(chain, options);
  return cutSetCountsTable.of(() => rowsOf(compiledOf(chain), question));
}

function* rowsOf(chain: CompiledChain, question: CutSetQuestion): Generator<CutSetCountsRow> {
  const { touchpoint } = question;
  const modelled = modelledAs(openLinks(chain).isOpen(chain.columns.linkNumber(touchpoint)));
  const { completeUpTo, counts } = question.solutions();
  for (const [size, exact] of counts()) {
    const count = exact <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : null;
    yield { touchpoint, size, complete: true, count, exactCount: exact.toString(), bound: null, modelled };
  }
  const bound = question.bound();
  if (bound === null) return;
  yield {
    touchpoint,
    size: completeUpTo + 1,
    complete: false,
    count: null,
    exactCount: null,
    bound,
    modelled,
  };
}
