import type { ServiceChain } from '../../chain/service-chain.js';
import type { ChainContent } from '../../model/document.js';
import type { Party, PartyKind } from '../../model/party.js';
import { isAboutPerson, isContact, type KeyLook, lookOfKey } from './looks.js';
import type { Trace } from './trace.js';

/** Respondent keys that are not opaque. */
export function* tracesInKeys({ content: { ratings, goals } }: ServiceChain): Generator<Trace> {
  const looks = new Map<string, KeyLook | undefined>();
  const lookOf = (key: string) => {
    if (!looks.has(key)) looks.set(key, lookOfKey(key));
    return looks.get(key);
  };
  const keys = [
    ...ratings.map(({ subject, respondent }, i) => ({ subject, respondent, at: ['ratings', i] })),
    ...goals.map(({ id, respondent }) => ({ subject: id, respondent, at: ['goals', id] })),
  ];
  for (const { subject, respondent, at } of keys) {
    const look = respondent === undefined ? undefined : lookOf(respondent);
    if (look === undefined) continue;
    yield {
      subject,
      detail: `respondent key like ${look}`,
      path: [...at, 'respondent'],
      about: (who) => `A respondent key at ${who} looks like ${look}, so that it tells who said it`,
      advice: 'Put an opaque key in its place, everywhere the same, such as r-17',
      expected: 'an opaque key',
      actual: `one like ${look}`,
    };
  }
}

const KINDS_OF_PEOPLE: ReadonlySet<PartyKind> = new Set(['department', 'team', 'role']);

/** Attributes of people inside that say something about a person. */
export function* tracesInAttributes({ content }: ServiceChain): Generator<Trace> {
  for (const party of content.parties) {
    if (!KINDS_OF_PEOPLE.has(party.kind)) continue;
    for (const [name, value] of Object.entries(party.attributes ?? {})) {
      if (value === null || value === '') continue;
      if (!isAboutPerson(name) && !(isContact(name) && isOnePerson(party))) continue;
      yield {
        subject: party.id,
        detail: `attribute ${name}`,
        path: ['parties', party.id, 'attributes', name],
        about: (who) => `The attribute ${name} of ${who} says something about a person`,
        advice: 'Leave it out; what is needed of people stays where people are administered',
        expected: 'no such attribute',
        actual: 'one',
      };
    }
  }
}

/** What the one person of a role says of themselves: hidden in every table, and plain in the document. */
export function* loneAnswers({ content }: ServiceChain): Generator<Trace> {
  const isOne = onePersonRoles(content);
  for (const [i, { subject, by }] of content.ratings.entries()) {
    if (by !== 'self' || !isOne(subject)) continue;
    yield loneTrace(subject, 'rating by self', ['ratings', i], (who) => {
      return `What the one person of ${who} says of themselves stands in the document`;
    });
  }
  for (const { id, holder, personal } of content.goals) {
    if (personal !== true || !isOne(holder)) continue;
    yield loneTrace(id, 'personal goal', ['goals', id], (goal) => {
      return `It shows whose ${goal} is, though it is personal: its holder is a role of one person`;
    });
  }
}

function loneTrace(subject: string, detail: string, path: Trace['path'], about: Trace['about']): Trace {
  return {
    ...{ subject, detail, path, about },
    advice: 'Leave it out, as no table shows it, or put it to a group that the person belongs to',
    expected: 'of several people',
    actual: 'of one',
  };
}

/** Words about what one person undertakes. */
export function* tracesInGoals({ content }: ServiceChain): Generator<Trace> {
  const isOne = onePersonRoles(content);
  for (const { id, holder, title } of content.goals) {
    if (!isOne(holder) || title === undefined) continue;
    yield {
      subject: id,
      detail: 'text about one person',
      path: ['goals', id, 'title'],
      about: (goal) => `What ${goal} says is about one person, as its holder is a role of one`,
      advice: 'See that it says what is to become of the service, and nothing about the person',
      expected: 'no text',
      actual: 'some',
    };
  }
}

function onePersonRoles({ parties }: ChainContent): (subject: string) => boolean {
  const ids = new Set(parties.filter(isOnePerson).map(({ id }) => id));
  return (subject) => ids.has(subject);
}

function isOnePerson({ kind, headcount }: Party): boolean {
  return kind === 'role' && headcount === 1;
}
