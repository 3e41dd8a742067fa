import { type Problem, problemOf, quote } from '../../model/problem.js';
import type { ToldKind } from '../graph/told-once.js';
import type { ModelItem } from './archimate-model.js';

const leftOut = (what: string): ToldKind => ({
  code: 'left-out',
  severity: 'warning',
  message: `${what} and are left out`,
});

/** Folders of pictures. */
export const LEFT_OUT_VIEW = leftOut('views have no place in a chain');

/** Whom or what the model does not hold. */
export const LEFT_OUT_DANGLING = leftOut(
  'relations start or end at something that is no element of the model',
);

/** Services, processes and functions on their own. */
export const LEFT_OUT_UNUSED = leftOut(
  'services, interfaces, processes and functions neither serve nor are served',
);

/** A party is part of one other. */
export const OTHER_WHOLES: ToldKind = {
  code: 'left-out',
  severity: 'warning',
  message:
    'parties are part of several others: one is kept, by composition rather than aggregation and of these by the least id, and the rest named in the attribute otherWholes',
};

/** What is told of relations has no place. */
export const LEFT_OUT_AT_RELATION = leftOut('relations start or end at other relations');

/** A link has one owner. */
export const LEFT_OUT_OWNER = leftOut(
  'roles have several actors, of whom none is the one owner; those assignments have no place',
);

/** A chain says nothing of a party that serves itself. */
export const LEFT_OUT_LOOP = leftOut('parties that serve themselves have no place in a chain');

/** Services that nobody performs. */
export const MADE_PARTY: ToldKind = {
  code: 'made-party',
  severity: 'warning',
  message:
    'services, interfaces, processes and functions have nobody who performs them and are parties themselves',
};

/** Who performs something that is performed by very many, or through very many. */
export const TOO_MANY: ToldKind = {
  code: 'made-party',
  severity: 'warning',
  message:
    'services, interfaces, processes and functions have more performers than are followed and are parties themselves',
};

/** One kind for each type without a place, so that each is told once. */
export function leftOutTypes(what: 'elements' | 'relations'): (type: string) => ToldKind {
  const kinds = new Map<string, ToldKind>();
  return (type) => {
    const kind = kinds.get(type) ?? leftOut(`${what} of the type ${type} have no place in a chain`);
    kinds.set(type, kind);
    return kind;
  };
}

/** Serving from or to something that is no party and stands for none, such as another relation or a junction. */
export const LEFT_OUT_SERVING = leftOut(
  'relations of serving start or end at elements that have no place in a chain',
);

/** How many of those who were guessed are named. */
const NAMED = 5;

/** Who was taken for an external customer by a name, and how to say it better. */
export function guessedCustomers(guessed: readonly ModelItem[]): readonly Problem[] {
  const [first] = guessed;
  if (!first) return [];
  const names = [...new Set(guessed.map(({ name }) => quote(name)))];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  const message = `taken for external customers, as they are called so: ${names.slice(0, NAMED).join(', ')}${more}; the option customers says who is one`;
  return [{ ...problemOf({ code: 'guessed-kind', severity: 'warning', path: [], message }), ...first.place }];
}
