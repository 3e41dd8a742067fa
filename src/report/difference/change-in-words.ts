import type { ServiceChain } from '../../chain/service-chain.js';
import type { Change, ChangeOf, ChangeWord } from '../../model/changes/change.js';
import type { ListEdit } from '../../model/changes/record-changes.js';
import { ORGANISATION } from '../../model/ids.js';
import type { LinkDefinition } from '../../model/link.js';
import { countOf } from '../../rules/words.js';
import { joined } from '../page/names.js';
import { fieldsInWords, type NameOf, namesIn } from './fields-in-words.js';

/** What it takes to tell changes. */
interface Teller {
  readonly before: ServiceChain;
  readonly nameOf: NameOf;
  goal(id: string): ServiceChain['content']['goals'][number] | undefined;
  measure(id: string): ServiceChain['content']['measures'][number] | undefined;
}

/** Makes what tells changes from one chain to another, each as a plain sentence. */
export function changeTeller(before: ServiceChain, after: ServiceChain): (change: Change) => string {
  const goals = new Map(before.content.goals.map((goal) => [goal.id, goal]));
  const measures = new Map(before.content.measures.map((measure) => [measure.id, measure]));
  const teller: Teller = {
    ...{ before, nameOf: namesIn(before, after) },
    goal: (id) => goals.get(id),
    measure: (id) => measures.get(id),
  };
  return (change) => (SENTENCES[change.change] as (change: Change, teller: Teller) => string)(change, teller);
}

const SENTENCES: {
  readonly [Word in ChangeWord]: (change: ChangeOf<Word>, teller: Teller) => string;
} = {
  'add-goal': ({ goal, definition }, { nameOf }) =>
    `The ${definition.personal ? 'personal goal' : 'goal'} ${titled(definition.title, goal)} is new${
      definition.holder === ORGANISATION ? '' : `, held by ${nameOf(definition.holder)}`
    }.`,
  'add-link': ({ link, definition }, teller) => `${linkInFull(link, definition, teller)} is new.`,
  'add-measure': ({ measure, definition }) => `The measure ${titled(definition.name, measure)} is new.`,
  'add-party': ({ party, definition }) =>
    `${titled(definition.name, party)} is new: ${kindInWords(definition.kind)}.`,
  'drop-goal': ({ goal }, teller) => `The goal ${goalName(goal, teller)} is gone.`,
  'drop-link': ({ link }, teller) => {
    const found = teller.before.findLink(link);
    return `${found ? linkInFull(link, found, teller) : link} is gone.`;
  },
  'drop-measure': ({ measure }, { measure: found }) =>
    `The measure ${titled(found(measure)?.name, measure)} is gone.`,
  'drop-party': ({ party }, { before, nameOf }) => {
    const links = before.findParty(party)
      ? before.linksFrom(party).length + before.linksInto(party).length
      : 0;
    return `${nameOf(party)} is gone${links === 0 ? '' : `, and with it ${countOf(links, 'link')}`}.`;
  },
  'edit-contacts': ({ edits }) => editsInWords(edits, 'contact'),
  'edit-measurements': ({ edits }) => editsInWords(edits, 'measurement'),
  'edit-ratings': ({ edits }) => editsInWords(edits, 'rating'),
  'edit-standards': ({ edits }) => editsInWords(edits, 'standard'),
  'edit-suppressions': ({ edits }) => editsInWords(edits, 'accepted finding'),
  merge: ({ parties, into }, { nameOf }) =>
    `${joined(parties.map(nameOf), 'and')} become one: ${nameOf(into)}.`,
  move: ({ party, to }, { nameOf }) =>
    to === null
      ? `${nameOf(party)} is no longer part of another party.`
      : `${nameOf(party)} becomes part of ${nameOf(to)}.`,
  outsource: ({ party }, { nameOf }) => `${nameOf(party)} becomes a partner.`,
  'outsource-links': ({ links, to }, { nameOf }) =>
    `${joined(links.map(nameOf), 'and')} ${links.length === 1 ? 'goes' : 'go'} to ${nameOf(to)}.`,
  're-own': ({ link, owner }, { before, nameOf }) => {
    const was = before.findLink(link)?.owner;
    const old = was === undefined ? 'nobody before' : `not ${nameOf(was)}`;
    if (owner === null) return `Nobody answers for ${nameOf(link)} any more.`;
    return `${nameOf(owner)} answers for ${nameOf(link)}, ${old}.`;
  },
  rename: ({ party, name }, { nameOf }) => `${nameOf(party)} (${party}) is called ${name}.`,
  'set-goal': ({ goal, set, unset }, teller) => {
    const found = teller.goal(goal);
    // What a person undertakes for themselves is told to nobody.
    if (found?.personal || set?.personal) return `The personal goal ${goal} changes.`;
    return `The goal ${goalName(goal, teller)}: ${fieldsInWords(found, { set, unset }, teller.nameOf)}.`;
  },
  'set-link': ({ link, set, unset }, { before, nameOf }) =>
    `${nameOf(link)}: ${fieldsInWords(before.findLink(link), { set, unset }, nameOf)}.`,
  'set-measure': ({ measure, set, unset }, { measure: found, nameOf }) =>
    `The measure ${titled(found(measure)?.name, measure)}: ${fieldsInWords(found(measure), { set, unset }, nameOf)}.`,
  'set-name': ({ name }) =>
    name === null ? 'The organisation has no name any more.' : `The organisation is called ${name}.`,
  'set-party': ({ party, set, unset }, { before, nameOf }) =>
    `${nameOf(party)}: ${fieldsInWords(before.findParty(party), { set, unset }, nameOf)}.`,
  split: ({ party, parts }, { nameOf }) =>
    `${nameOf(party)} is split into ${joined(
      parts.map((part) => nameOf(part.party)),
      'and',
    )}.`,
  vacate: ({ party }, { nameOf }) => `${nameOf(party)} is vacant.`,
};

function titled(name: string | undefined, id: string): string {
  return name === undefined || name === id ? id : `${name} (${id})`;
}

function goalName(goal: string, { goal: found }: Teller): string {
  return titled(found(goal)?.title, goal);
}

function linkInFull(
  link: string,
  { service, provider, customer }: LinkDefinition,
  { nameOf }: Teller,
): string {
  return `${service} (${link}), ${nameOf(provider)} → ${nameOf(customer)},`;
}

function kindInWords(kind: string): string {
  return kind === 'customer' ? 'an external customer' : `a ${kind}`;
}

/** How many records came and went; what they say is not told. */
function editsInWords(edits: ReadonlyArray<ListEdit<unknown>>, noun: string): string {
  const come = edits.reduce((sum, { insert = [] }) => sum + insert.length, 0);
  const gone = edits.reduce((sum, { remove = 0 }) => sum + remove, 0);
  if (gone === 0) return `${countOf(come, noun)} more.`;
  if (come === 0) return `${countOf(gone, noun)} fewer.`;
  return `${countOf(come, noun)} new in the place of ${gone}.`;
}
