import type { PartyKind } from '../../model/party.js';
import { type Declaration, fieldOf } from './declaration.js';

/** Kinds of parties, those that more is hidden of first: what is said of or by them shows in groups, or does not. */
const KINDS: readonly (readonly PartyKind[])[] = [
  ['role'],
  ['department', 'team', 'system'],
  ['partner'],
  ['customer'],
];

/**
 * How strongly a value protects people, from 0 for the strongest, by field. The names of files do not decide what is shown of people, so
 * what one document says to their protection holds for the whole.
 */
const RANKS: Readonly<Record<string, (value: unknown) => number>> = {
  personal: (value) => (value === true ? 0 : 1),
  // Nobody is behind a vacant role; among the others, the fewer they are, the easier they are told apart.
  headcount: (value) => (typeof value === 'number' && value > 0 ? value : Number.POSITIVE_INFINITY),
  kind: (value) => KINDS.findIndex((kinds) => kinds.includes(value as PartyKind)),
};

/** The first of the declarations whose value of a field protects people best; `undefined` where the field has no part in that. */
export function mostProtective(declarations: readonly Declaration[], field: string): Declaration | undefined {
  const rankOf = Object.hasOwn(RANKS, field) ? RANKS[field] : undefined;
  if (!rankOf) return undefined;
  const ranked = declarations.map((declaration) => ({
    declaration,
    rank: rankOf(fieldOf(declaration.record, field)),
  }));
  const least = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.find(({ rank }) => rank === least)?.declaration;
}
