import fc from 'fast-check';
import { CULTURE_REFERENCES } from '../../src/model/culture.js';
import type { GoalDefinition } from '../../src/model/goal.js';

/** Ids of goals, some of which a lookup on a plain object gets wrong. */
const IDS = ['isPrototypeOf', '__defineGetter__', '0', '00', 'g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'ä', '=1'];

/** Goals of these holders, which support each other, the links or the culture; personal ones are those of few people. */
export function goalsOf(
  holders: readonly string[],
  links: readonly string[],
  { people = ['a', 'b', 'c', 'd'], ids = IDS } = {},
): fc.Arbitrary<Readonly<Record<string, GoalDefinition>>> {
  const supports = fc.constantFrom(...ids, ...ids, ...links, ...CULTURE_REFERENCES.slice(0, 3), undefined);
  const seed = fc.record({
    holder: fc.constantFrom(...holders),
    supports,
    isPersonal: fc.boolean(),
    respondent: fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...people) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    plan: fc.constantFrom('a plan', undefined),
    progress: fc.constantFrom(0, 0.25, 0.5, 1, undefined, undefined),
    due: fc.constantFrom('2026-03-01', '2026-03-01T12:00:00Z', undefined),
  });
  return fc.array(seed, { maxLength: ids.length, size: 'max' }).map((seeds) => {
    const known = new Set([...ids.slice(0, seeds.length), ...links, ...CULTURE_REFERENCES]);
    return Object.fromEntries(
      seeds.map(({ isPersonal, respondent, plan, ...rest }, at) => {
        const id = ids[at]!;
        const isSound = rest.supports !== id && rest.supports !== undefined && known.has(rest.supports);
        const said = isPersonal
          ? { personal: true, respondent }
          : { title: `Goal ${at}`, ...(plan !== undefined && { plan }) };
        const { supports: to, ...fields } = rest;
        return [id, defined({ ...said, ...fields, supports: isSound ? to : undefined })];
      }),
    );
  });
}

/** The fields that are there. */
function defined<T extends object>(record: T): GoalDefinition {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as GoalDefinition;
}
