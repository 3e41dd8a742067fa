import type { ChainContent } from '../../model/document.js';
import type { Attributes } from '../../model/field-schemas.js';
import { ORGANISATION } from '../../model/ids.js';
import type { DocumentPath } from '../../model/problem.js';
import { holdsPersonalMail } from './looks.js';
import type { Trace } from './trace.js';

/** A text of the document, in words of which nothing is the user’s. */
interface Place {
  readonly subject: string;
  readonly field: string;
  readonly text: string | undefined;
  readonly path: DocumentPath;
}

/** E-mail addresses of persons in any text of the document but respondent keys, which are looked at by themselves. */
export function* tracesInTexts(content: ChainContent): Generator<Trace> {
  for (const { subject, field, text, path } of placesOf(content)) {
    if (text === undefined || !holdsPersonalMail(text)) continue;
    yield {
      subject,
      detail: `e-mail address in ${field}`,
      path,
      about: (who) => `An e-mail address that looks like a person’s stands in the ${field} of ${who}`,
      advice: 'Put that of a function in its place, or leave it out',
      expected: 'no address of a person',
      actual: 'one',
    };
  }
}

function* placesOf({ name, parties, links, goals, suppressions }: ChainContent): Generator<Place> {
  yield { subject: ORGANISATION, field: 'name', text: name, path: ['name'] };
  for (const { id, ...party } of parties) {
    const at = ['parties', id];
    yield { subject: id, field: 'id', text: id, path: at };
    yield { subject: id, field: 'name', text: party.name, path: [...at, 'name'] };
    yield* listPlaces(id, at, party, ['needs', 'tags']);
    yield* attributePlaces(id, at, party.attributes);
  }
  for (const { id, ...link } of links) {
    const at = ['links', id];
    yield { subject: id, field: 'id', text: id, path: at };
    yield { subject: id, field: 'service', text: link.service, path: [...at, 'service'] };
    yield { subject: id, field: 'channel', text: link.channel, path: [...at, 'channel'] };
    yield* listPlaces(id, at, link, ['meets', 'tags']);
    yield* attributePlaces(id, at, link.attributes);
  }
  for (const { id, title, plan } of goals) {
    const at = ['goals', id];
    yield { subject: id, field: 'id', text: id, path: at };
    yield { subject: id, field: 'title', text: title, path: [...at, 'title'] };
    yield { subject: id, field: 'plan', text: plan, path: [...at, 'plan'] };
  }
  for (const [i, { subject, reason }] of suppressions.entries())
    yield { subject, field: 'suppression', text: reason, path: ['suppressions', i, 'reason'] };
}

function* listPlaces<Field extends string>(
  subject: string,
  at: DocumentPath,
  record: { readonly [Name in Field]?: readonly string[] | undefined },
  fields: readonly Field[],
): Generator<Place> {
  for (const field of fields)
    for (const [i, text] of (record[field] ?? []).entries())
      yield { subject, field, text, path: [...at, field, i] };
}

/** A name of an attribute may be an address, too; then the path ends before it. */
function* attributePlaces(subject: string, at: DocumentPath, attributes: Attributes = {}): Generator<Place> {
  const path = [...at, 'attributes'];
  for (const [name, value] of Object.entries(attributes)) {
    yield { subject, field: 'attributes', text: name, path };
    if (typeof value === 'string') yield { subject, field: 'attributes', text: value, path: [...path, name] };
  }
}
