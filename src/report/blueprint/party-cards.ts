import { groupBy } from '../../algorithms/group-by.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { PartyKind } from '../../model/party.js';
import { partyName } from '../page/names.js';
import { counted } from '../text-layout.js';
import type { Block, Card } from './blueprint.js';
import { ROWS, type Row, type Stand } from './rows.js';
import { KIND_GROUP, type StandIns } from './stand-ins.js';

/** What the parties of a kind are called together. */
const PLURALS: Readonly<Record<PartyKind, string>> = {
  department: 'Departments',
  team: 'Teams',
  role: 'Roles',
  system: 'Systems',
  customer: 'Customers',
  partner: 'Partners',
};

/** A block for each card that stands alone, and for each opened group the cards of its parts; row by row. */
export function blocksOfParties(
  chain: ServiceChain,
  stands: ReadonlyMap<string, Stand>,
  standIns: StandIns,
  open: ReadonlySet<string>,
): readonly Block[] {
  const rowOf = (party: string) => stands.get(party)!.row;
  const ids = chain.parties().map(({ id }) => id);
  const byCard = groupBy(ids, (id) => cardId(rowOf(id), standIns.of(id), standIns.grouped));
  const cards = [...byCard].map(([id, members]) => {
    const standIn = standIns.of(members[0]!);
    return members.length === 1
      ? partyCard(chain, members[0]!, stands)
      : groupCard(chain, id, standIn, rowOf(members[0]!), members);
  });
  const byBlock = groupBy(cards, (card) => blockId(chain, card, standIns, open));
  return [...byBlock]
    .map(([id, group]) => blockOf(chain, id, group))
    .sort((a, b) => ROWS.indexOf(a.row) - ROWS.indexOf(b.row));
}

/** A group may stand in several rows; it has a card in each. */
function cardId(row: Row, standIn: string, grouped: boolean): string {
  return grouped ? `${row}\n${standIn}` : standIn;
}

/** Cards of one opened group in one row stand together. */
function blockId(chain: ServiceChain, card: Card, standIns: StandIns, open: ReadonlySet<string>): string {
  if (!standIns.grouped) return card.id;
  const standIn = standIns.of(card.members[0]!);
  const whole = open.has(standIn) ? standIn : openedAbove(chain, standIn, open);
  return whole === undefined ? card.id : `${card.row}\n\n${whole}`;
}

function openedAbove(chain: ServiceChain, standIn: string, open: ReadonlySet<string>): string | undefined {
  const party = chain.findParty(standIn);
  if (party === undefined) return undefined;
  if (party.partOf !== undefined) return open.has(party.partOf) ? party.partOf : undefined;
  const byKind = KIND_GROUP + party.kind;
  return open.has(byKind) ? byKind : undefined;
}

function blockOf(chain: ServiceChain, id: string, cards: readonly Card[]): Block {
  const [, , opened = ''] = id.split('\n');
  const title = opened === '' ? '' : groupName(chain, opened);
  return { id: `block\n${id}`, row: cards[0]!.row, title, cards };
}

function groupName(chain: ServiceChain, group: string): string {
  return group.startsWith(KIND_GROUP)
    ? PLURALS[group.slice(KIND_GROUP.length) as PartyKind]
    : partyName(chain, group);
}

/** The card of one party. */
export function partyCard(chain: ServiceChain, id: string, stands: ReadonlyMap<string, Stand>): Card {
  const { kind, partOf, headcount } = chain.party(id);
  const { row, distance } = stands.get(id)!;
  const whole = partOf === undefined ? '' : ` · ${partyName(chain, partOf)}`;
  const vacant = headcount === 0 ? 'vacant' : '';
  const parts = distance === null ? [vacant, 'reaches no customer'] : [kind, vacant];
  const note = parts.filter((part) => part !== '').join(' · ') + (distance === null ? '' : whole);
  return {
    ...{ id, row, note, kind: kind === 'customer' ? 'customer' : 'party' },
    ...{ label: partyName(chain, id), members: [id], opens: '', unowned: 0 },
  };
}

function groupCard(
  chain: ServiceChain,
  id: string,
  standIn: string,
  row: Row,
  members: readonly string[],
): Card {
  const note = counted(members.length, 'party', 'parties');
  const label = groupName(chain, standIn);
  return { ...{ id, kind: 'group', row, label, note, members }, opens: standIn, unowned: 0 };
}
