import type { ServiceChain } from '../../chain/service-chain.js';
import { ORGANISATION } from '../../model/ids.js';
import { nearestAmong } from '../../model/nearest.js';
import { quote } from '../../model/problem.js';
import { defineRule } from '../../rules/define-rule.js';
import type { Rule } from '../../rules/rule.js';
import { countOf, listInWords, partyInWords } from '../../rules/words.js';
import type { ConformanceRow } from '../conformance-table.js';
import { isApart, isShown, type Observation } from './observation.js';

/** A name in the log that no party of the chain has; once for the whole where none has any of them. */
export function unknownPerformer({ pairs }: Observation): Rule {
  return defineRule({
    id: 'unknown-performer',
    title: 'The log names somebody whom the chain does not know',
    about:
      'The event log shows that somebody serves or is served whose name is that of no party, and names does not say which one is meant; once for the whole where that is so of all.',
    concern: 'model',
    severity: 'warn',
    *check({ chain, rows }) {
      const shown = rows(pairs).filter(isShown);
      const unknown = rowsByName(shown);
      if (unknown.size > 1 && isApart(shown)) {
        yield {
          subject: ORGANISATION,
          message: `None of the ${unknown.size} names in the event log, such as ${listInWords([...unknown.keys()].slice(0, 3).map(quote))}, is that of a party. Say with names which parties are meant, or look whether it is the log of this chain.`,
          expected: 'names of parties',
          actual: 'none',
        };
        return;
      }
      const meant = meantIn(chain);
      for (const [name, of] of unknown)
        yield {
          subject: ORGANISATION,
          detail: name,
          message: `The event log names ${quote(name)}, whom the chain does not know: ${roleInWords(chain, name, of)}. ${meant(name)}`,
          parties: partnersOf(name, of).filter((party) => chain.findParty(party) !== undefined),
          expected: 'a party of the chain',
          actual: 'unknown',
        };
    },
  });
}

function rowsByName(rows: readonly ConformanceRow[]): ReadonlyMap<string, readonly ConformanceRow[]> {
  const byName = new Map<string, ConformanceRow[]>();
  for (const row of rows)
    for (const name of row.unknownParties) byName.set(name, [...(byName.get(name) ?? []), row]);
  return byName;
}

/** Whom somebody serves, and by whom it is served. */
function roleInWords(chain: ServiceChain, name: string, rows: readonly ConformanceRow[]): string {
  const told = (parties: readonly string[]) =>
    listInWords(
      [...new Set(parties)].map((id) => (chain.findParty(id) ? partyInWords(chain, id) : quote(id))),
    );
  const served = rows.filter(({ provider }) => provider === name).map(({ customer }) => customer);
  const serving = rows.filter(({ customer }) => customer === name).map(({ provider }) => provider);
  const parts = [
    ...(served.length > 0 ? [`it serves ${told(served)}`] : []),
    ...(serving.length > 0 ? [`it is served by ${told(serving)}`] : []),
  ];
  const events = rows.map((row) => row.events);
  if (events.some((count) => count === null)) return parts.join(', and ');
  const sum = events.reduce<number>((all, count) => all + count!, 0);
  return `${parts.join(', and ')}, ${countOf(sum, 'time')} in all`;
}

function partnersOf(name: string, rows: readonly ConformanceRow[]): readonly string[] {
  const ends = rows.flatMap(({ provider, customer }) => [provider, customer]);
  return [...new Set(ends)].filter((party) => party !== name);
}

/** Says what to do about a name: which party is most likely meant by it, where one is near by its id or its name. */
function meantIn(chain: ServiceChain): (name: string) => string {
  const idByName = new Map(chain.parties().flatMap(({ id, name = id }) => [[name, id] as const]));
  for (const { id } of chain.parties()) idByName.set(id, id);
  const nearest = nearestAmong(idByName.keys());
  return (name) => {
    const near = nearest(name);
    const id = near === undefined ? undefined : idByName.get(near);
    if (id === undefined) return 'Say with names which party is meant, or declare it.';
    return `If ${partyInWords(chain, id)} is meant, say so with names; else declare it.`;
  };
}
