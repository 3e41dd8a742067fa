import type { Goal } from '../../model/goal.js';
import { knownMeasures } from '../../model/known-measures.js';
import type { Measure } from '../../model/measure.js';
import type { PartyKind } from '../../model/party.js';
import type { ListSection } from '../../model/sections.js';
import { type KnownIds, sureGoals, sureMeasures } from '../../model/sure-entries.js';
import { type ChainColumns, PARTY_KINDS, type StatedRequirements } from '../chain-columns.js';
import type { IdList } from '../id-list.js';
import type { GatheredChain, GatheredSection } from './gathered-chain.js';
import { type Numbered, namedNumbers, numbered, numberedByRow, rowOfNumber } from './numbered.js';
import type { LINK_ENDS } from './party-rows.js';
import { type ReadField, readersOf, recordColumns } from './record-columns.js';
import { type StoredColumn, type StoredColumns, valueAt } from './stored-column.js';
import { areIdsSure } from './sure-ids.js';
import { areEndsSure, areNeedsSure, type LinkEnds, sureRequirements } from './sure-links.js';
import { arePartiesSure } from './sure-parties.js';
import { sureRecords } from './sure-records.js';

/**
 * Checks what gathered records say about each other and lays them out as the columns of a chain.
 * O(records + ids named), and what sorting ids takes where they do not ascend.
 *
 * @param areChecked whether they were checked before, so that warnings are no reason to refuse them.
 * @returns `undefined` where not everything is surely right.
 */
export function layOut(gathered: GatheredChain, areChecked = false): ChainColumns | undefined {
  const { parties, links } = gathered;
  const partyOrder = numbered(parties.ids);
  const linkOrder = links.ids ? numbered(links.ids) : numberedByRow(links.length);
  if (!partyOrder || !linkOrder) return undefined;
  const known = knownIds(partyOrder.ids, linkOrder.ids);
  const measures = sureMeasures(gathered.measures);
  const goals = sureGoals(gathered.goals, known);
  if (!measures || !goals || !areIdsSure(partyOrder.ids, linkOrder.ids, idsOf(goals))) return undefined;
  const ends = linkEnds(links, linkOrder, partyOrder);
  if (!areEndsSure(ends) || !arePartiesSure(partyOrder, parties.columns)) return undefined;
  if (!areNeedsSure(linkOrder, links.columns, ends, needsOf(partyOrder, parties.columns))) return undefined;
  const requirements = sureRequirements(linkOrder, links.columns, ends, parties.length);
  const lists = sureRecords(gathered.lists, {
    ...known,
    goals: new Set(idsOf(goals)),
    measures: knownMeasures(measures),
    areChecked,
  });
  if (!requirements || !lists) return undefined;
  return chainColumns(gathered, { partyOrder, linkOrder, ends, requirements, measures, goals, lists });
}

interface AllEnds extends LinkEnds {
  readonly owners: Int32Array;
}

interface Checked {
  readonly partyOrder: Numbered;
  readonly linkOrder: Numbered;
  readonly ends: AllEnds;
  readonly requirements: StatedRequirements;
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly lists: Readonly<Record<ListSection, StoredColumns>>;
}

function chainColumns(gathered: GatheredChain, checked: Checked): ChainColumns {
  const { partyOrder, linkOrder, ends, requirements, lists } = checked;
  const [partyIds, linkIds] = [partyOrder.ids, linkOrder.ids];
  const readers = linkReaders(linkOrder, gathered.links.columns, ends, partyIds.at);
  return withIds(partyIds, linkIds, {
    name: gathered.name,
    kinds: kindsOf(gathered.parties, partyOrder),
    ...ends,
    requirements,
    parties: recordColumns(partyIds.length, withId(partyOrder, gathered.parties.columns)),
    links: recordColumns(linkIds.length, readers),
    measures: checked.measures,
    goals: checked.goals,
    ...recordsOfLists(gathered.lists, lists),
  });
}

/** A function of its own, so that the getter keeps nothing alive but the ids. */
function withIds(
  partyIds: IdList,
  linkIds: IdList,
  rest: Omit<ChainColumns, 'partyIds' | 'linkIds' | 'linkId' | 'partyNumber' | 'linkNumber'>,
): ChainColumns {
  return Object.defineProperty(
    {
      ...rest,
      partyIds: partyIds.all(),
      linkId: linkIds.at,
      partyNumber: partyIds.numberOf,
      linkNumber: linkIds.numberOf,
    },
    'linkIds',
    { get: linkIds.all, enumerable: true },
  ) as ChainColumns;
}

function recordsOfLists(
  lists: GatheredChain['lists'],
  columns: Checked['lists'],
): Pick<ChainColumns, ListSection> {
  const records = <R extends object>(section: ListSection) =>
    Object.assign(recordColumns<R>(lists[section].length, readersOf(columns[section])), {
      column: (name: string) => columns[section].get(name),
    });
  return {
    ratings: records('ratings'),
    standards: records('standards'),
    measurements: records('measurements'),
    contacts: records('contacts'),
    suppressions: records('suppressions'),
  };
}

function knownIds(parties: IdList, links: IdList): KnownIds {
  return {
    isParty: (id) => parties.numberOf(id) >= 0,
    isLink: (id) => links.numberOf(id) >= 0,
  };
}

function idsOf(records: ReadonlyArray<{ readonly id: string }>): readonly string[] {
  return records.map(({ id }) => id);
}

function linkEnds(links: GatheredSection, linkOrder: Numbered, partyOrder: Numbered): AllEnds {
  const numbersAt = (end: (typeof LINK_ENDS)[number]) =>
    namedNumbers(linkOrder, rowsNamed(links.columns.get(end), links.length), partyOrder);
  return { providers: numbersAt('provider'), customers: numbersAt('customer'), owners: numbersAt('owner') };
}

function needsOf(parties: Numbered, columns: StoredColumns) {
  const needs = columns.get('needs');
  return (party: number) =>
    needs && (valueAt(needs, rowOfNumber(parties, party)) as readonly string[] | undefined);
}

/** Per row the row of the party it names, -1 where it names none. */
function rowsNamed(column: StoredColumn | undefined, length: number): ArrayLike<number> {
  return column?.kind === 'codes' ? column.codes : new Int32Array(length).fill(-1);
}

function kindsOf({ columns, length }: GatheredSection, parties: Numbered): Uint8Array {
  const column = columns.get('kind');
  return Uint8Array.from({ length }, (_, number) =>
    PARTY_KINDS.indexOf(valueAt(column!, rowOfNumber(parties, number)) as PartyKind),
  );
}

function withId({ ids, rows }: Numbered, columns: StoredColumns): Map<string, ReadField> {
  return new Map([['id', ids.at] as const, ...readersOf(columns, rows)]);
}

/** The ends and the owner are read from the numbers, which the rows of parties are not needed beside. */
function linkReaders(
  order: Numbered,
  columns: StoredColumns,
  { providers, customers, owners }: AllEnds,
  partyId: (number: number) => string,
): Map<string, ReadField> {
  const readers = withId(order, columns);
  readers.set('provider', (link) => partyId(providers[link]!));
  readers.set('customer', (link) => partyId(customers[link]!));
  if (readers.has('owner'))
    readers.set('owner', (link) => (owners[link]! < 0 ? undefined : partyId(owners[link]!)));
  return readers;
}
