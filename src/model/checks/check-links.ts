import { type DocumentRecords, readItems, wasNotRead } from '../document-records.js';
import type { Requirement } from '../link.js';
import { nearestAmong } from '../nearest.js';
import { type DocumentPath, type ProblemSink, problemOf, quote } from '../problem.js';
import type { References } from './references.js';

/** What links say: two different parties that exist, an owner, needs the customer has, and sound requirements. */
export function checkLinks(records: DocumentRecords, references: References, problems: ProblemSink): void {
  for (const [id, link] of records.maps.links) {
    const path = ['links', id];
    references.check([...path, 'provider'], link.provider, ['parties']);
    references.check([...path, 'customer'], link.customer, ['parties']);
    references.check([...path, 'owner'], link.owner, ['parties']);
    if (link.provider !== undefined && link.provider === link.customer) {
      const message = `${quote(link.provider)} cannot serve itself: provider and customer must differ`;
      problems.push(problemOf({ code: 'self-link', path, message, received: quote(link.provider) }));
    }
    checkNeeds(records, link.meets, link.customer, path, problems);
    for (const [i, requirement] of readItems(link.requires)) {
      checkRequirement(records, references, requirement, link.provider, [...path, 'requires', i], problems);
    }
  }
}

function checkNeeds(
  { maps }: DocumentRecords,
  meets: readonly string[] | undefined,
  customer: string | undefined,
  path: DocumentPath,
  problems: ProblemSink,
): void {
  const party = customer === undefined ? undefined : maps.parties.get(customer);
  if (!party || wasNotRead(party, 'needs')) return;
  for (const [i, need] of readItems(meets)) {
    if (party.needs?.includes(need)) continue;
    problems.push(
      problemOf({
        code: 'unknown-need',
        path: [...path, 'meets', i],
        expected: `one of the needs of ${quote(customer)}`,
        received: quote(need),
        suggestion: nearestAmong(party.needs ?? [])(need),
      }),
    );
  }
}

function checkRequirement(
  records: DocumentRecords,
  references: References,
  requirement: Requirement,
  provider: string | undefined,
  path: DocumentPath,
  problems: ProblemSink,
): void {
  if (typeof requirement === 'string') {
    checkInbound(records, references, requirement, provider, path, problems);
    return;
  }
  const [ids, idsPath] = 'of' in requirement ? [requirement.of, [...path, 'of']] : [requirement, path];
  for (const [i, id] of ids.entries())
    checkInbound(records, references, id, provider, [...idsPath, i], problems);
  if (ids.length === 0) {
    const message = 'an empty clause can never be met: name at least one link, or leave the entry out';
    problems.push(problemOf({ code: 'empty-clause', path: idsPath, message }));
  } else if ('of' in requirement) checkThreshold(requirement.atLeast, requirement.of, path, problems);
}

function checkInbound(
  records: DocumentRecords,
  references: References,
  id: string,
  provider: string | undefined,
  path: DocumentPath,
  problems: ProblemSink,
): void {
  if (!references.check(path, id, ['links'])) return;
  const link = records.maps.links.get(id);
  if (link?.customer === undefined || provider === undefined || link.customer === provider) return;
  problems.push(
    problemOf({
      code: 'not-inbound',
      path,
      expected: `a link whose customer is ${quote(provider)}, the provider`,
      received: `${quote(id)} (its customer is ${quote(link.customer)})`,
    }),
  );
}

function checkThreshold(
  atLeast: number,
  of: readonly string[],
  path: DocumentPath,
  problems: ProblemSink,
): void {
  const distinct = new Set(of);
  if (atLeast < 1 || atLeast > distinct.size) {
    const expected = `a whole number from 1 to ${distinct.size}, the number of links in "of"`;
    const received = quote(atLeast);
    problems.push(
      problemOf({ code: 'threshold-out-of-range', path: [...path, 'atLeast'], expected, received }),
    );
  }
  const seen = new Set<string>();
  for (const [i, id] of of.entries()) {
    if (!seen.has(id)) {
      seen.add(id);
      continue;
    }
    const message = `${quote(id)} stands in "of" twice; the links of a threshold are distinct`;
    problems.push(
      problemOf({ code: 'duplicate-id', path: [...path, 'of', i], message, received: quote(id) }),
    );
  }
}
