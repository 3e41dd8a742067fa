import * as z from 'zod';
import { MODELLED } from '../../analyses/completeness/modelled.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { problemsError, serviceChainError } from '../../model/error.js';
import { textSchema } from '../../model/field-schemas.js';
import { ORGANISATION } from '../../model/ids.js';
import { nearestAmong } from '../../model/nearest.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { schemaProblems } from '../../model/schema-problems.js';
import type { Found, Rule, RuleContext } from '../rule.js';

const idsSchema = z.array(textSchema);

const foundSchema: z.ZodType<Found> = z.strictObject({
  subject: textSchema,
  detail: textSchema.exactOptional(),
  message: textSchema,
  actor: textSchema.nullable().exactOptional(),
  parties: idsSchema.exactOptional(),
  links: idsSchema.exactOptional(),
  touchpoints: idsSchema.exactOptional(),
  path: z.array(z.union([z.string(), z.number()])).exactOptional(),
  expected: textSchema.exactOptional(),
  actual: textSchema.exactOptional(),
  modelled: z.enum(MODELLED).exactOptional(),
  extent: z.number().exactOptional(),
});

/**
 * What a rule of one's own finds. It may come from a program without types, so all it gives is checked: it would else break a report, or
 * make a baseline that cannot be read again.
 *
 * @throws ServiceChainError `invalid-option`, naming the rule, where it throws or finds what cannot be; the error it threw is its `cause`
 */
export function foundByOwn(rule: Rule, context: RuleContext): readonly Found[] {
  const found = givenBy(rule, context);
  const isSubject = subjectsOf(context.chain);
  const problems = found.flatMap((one, place) => {
    const wrong = problemsOf(one, place);
    if (wrong.length > 0) return wrong;
    const { subject, actor } = one as Found;
    return [
      ...(isSubject(subject) ? [] : [noSubject(subject, place, context.chain)]),
      ...actorProblems(actor, place, context.chain),
    ];
  });
  if (problems.length === 0) return found as readonly Found[];
  throw problemsError(
    'invalid-option',
    problems.map((problem) => ({ ...problem, path: [`what the rule ${rule.id} finds`, ...problem.path] })),
  );
}

function givenBy(rule: Rule, context: RuleContext): readonly unknown[] {
  try {
    const found: unknown = rule.check(context);
    if (typeof found === 'object' && found !== null && Symbol.iterator in found)
      return [...(found as Iterable<unknown>)];
    throw new TypeError(`expected check to give a list of what it finds, got ${quote(found)}`);
  } catch (error) {
    const said = error instanceof Error ? error.message : quote(error);
    const failure = serviceChainError('invalid-option', `the rule ${rule.id} failed: ${said}`);
    throw Object.defineProperty(failure, 'cause', { value: error, configurable: true });
  }
}

function problemsOf(found: unknown, place: number): readonly Problem[] {
  const { error } = foundSchema.safeParse(found);
  return error ? schemaProblems(error.issues, found, [place], foundSchema) : [];
}

function subjectsOf(chain: ServiceChain): (id: string) => boolean {
  const goals = new Set(chain.content.goals.map(({ id }) => id));
  return (id) =>
    id === ORGANISATION ||
    chain.findParty(id) !== undefined ||
    chain.findLink(id) !== undefined ||
    goals.has(id);
}

/** Whoever should act is a party, and serves the customer instead of being one. */
function actorProblems(actor: Found['actor'], place: number, chain: ServiceChain): readonly Problem[] {
  if (actor === undefined || actor === null) return [];
  const at = { path: [place, 'actor'], received: quote(actor) };
  const party = chain.findParty(actor);
  if (party?.kind === 'customer')
    return [problemOf({ ...at, code: 'invalid-value', expected: 'a party that is no customer, or null' })];
  if (party !== undefined) return [];
  const suggestion = nearestAmong(chain.parties().map(({ id }) => id))(actor);
  return [problemOf({ ...at, code: 'unknown-id', expected: 'the id of a party, or null', suggestion })];
}

function noSubject(subject: string, place: number, chain: ServiceChain): Problem {
  const { parties, links, goals } = chain.content;
  const ids = [...parties, ...links, ...goals].map(({ id }) => id);
  return problemOf({
    ...{ code: 'unknown-id', path: [place, 'subject'], received: quote(subject) },
    expected: `the id of a party, link or goal, or "${ORGANISATION}"`,
    suggestion: nearestAmong(ids)(subject),
  });
}
