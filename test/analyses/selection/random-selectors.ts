import fc from 'fast-check';
import type { SelectorObject, SelectorPart } from '../../../src/index.js';
import {
  type GraphDocument,
  type GraphLink,
  type GraphParty,
  graphChains,
} from '../../properties/graph-chains.js';

interface Details {
  readonly tags?: readonly string[];
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A chain with all that selectors look at. */
export interface SelectableChain extends GraphDocument {
  readonly parties: Readonly<Record<string, GraphParty & Details & { readonly partOf?: string }>>;
  readonly links: Readonly<Record<string, GraphLink & Details>>;
}

const TAGS = ['night', 'and', '"', '__proto__'];
const KEYS = ['site', '__proto__', 'constructor', 'a b'];
const VALUES = ['north', '7', 7, 0, -1.5, 1e21, true, 'true', null, ''];
const PATTERNS = ['it', 'IT', '*', 'h*', '*e*', '*ü*', 'a\nb', '', '**', 'ro*ta', '=*(*)', '__PROTO__'];

const details: fc.Arbitrary<Details> = fc.record(
  {
    tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
    attributes: fc
      .array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)), { maxLength: 2 })
      .map((entries) => Object.fromEntries(entries)),
  },
  { requiredKeys: [] },
);

/** Small chains with odd ids, circles of requirements, groups in groups, tags and attributes. */
export function selectableChains({ maxParties = 6, maxLinks = 9 } = {}): fc.Arbitrary<SelectableChain> {
  const many = fc.array(details, { minLength: maxLinks, maxLength: maxLinks });
  const groups = fc.array(fc.nat({ max: 3 }), { minLength: maxParties, maxLength: maxParties });
  return fc
    .tuple(graphChains({ maxParties, maxLinks }), many, many, groups)
    .map(([{ parties, links }, ofParties, ofLinks, steps]) => {
      const ids = Object.keys(parties);
      const partOf = (at: number) => (steps[at] === 0 ? undefined : ids[at + steps[at]!]);
      return {
        parties: Object.fromEntries(
          Object.entries(parties).map(([id, party], at) => {
            const group = partOf(at);
            return [id, { ...party, ...ofParties[at], ...(group !== undefined && { partOf: group }) }];
          }),
        ),
        links: Object.fromEntries(
          Object.entries(links).map(([id, link], at) => [id, { ...link, ...ofLinks[at] }]),
        ),
      };
    });
}

function only(key: string, values: fc.Arbitrary<unknown>): fc.Arbitrary<SelectorObject> {
  return values.map((value) => ({ [key]: value }) as unknown as SelectorObject);
}

function among(key: string, ...words: readonly string[]): fc.Arbitrary<SelectorObject> {
  return only(key, fc.constantFrom(...words));
}

const atoms = fc.oneof(
  among('is', 'party', 'link', 'touchpoint', 'unowned'),
  among('kind', 'department', 'team', 'role', 'system', 'customer', 'partner'),
  among('lane', 'customer', 'partner', 'front-stage', 'support'),
  among('tier', 'front-line', 'senior-leader', 'middle-manager'),
  among(
    'line',
    ...['interaction', 'customer-input', 'external-supply', 'internal-interaction', 'backstage', 'support'],
  ),
  among('agreement', 'SLA', 'UC', 'OLA'),
  among('stage', 'first-contact', 'service-delivery', 'after-service'),
  among('tag', ...TAGS, 'none'),
  among('channel', 'phone', 'e-mail, fax', 'PHONE'),
  among('name', ...PATTERNS),
  fc.record(
    { attribute: fc.constantFrom(...KEYS), value: fc.constantFrom(...VALUES) },
    { requiredKeys: ['attribute'] },
  ) as fc.Arbitrary<SelectorObject>,
);

/** Selectors about a chain with these ids, written as `parseSelector` gives them: no list of fewer than two. */
export function selectorsOf(
  partyIds: readonly string[],
  linkIds: readonly string[],
): fc.Arbitrary<SelectorPart> {
  const anyId = fc.constantFrom(...partyIds, ...linkIds);
  const { part } = fc.letrec<{ part: SelectorPart; of: SelectorPart }>((tie) => {
    const parties = fc.oneof(fc.constantFrom(...partyIds), partiesOnly(tie('part')));
    const paths = (key: string) =>
      fc.record(
        {
          [key]: tie('part'),
          depth: fc.integer({ min: 1, max: 5 }),
          via: tie('part'),
          notVia: fc.oneof(anyId, tie('part')),
        },
        { requiredKeys: [key] },
      );
    const list = fc.array(tie('part'), { minLength: 2, maxLength: 3 });
    const made = fc.oneof(
      paths('upstreamOf'),
      paths('downstreamOf'),
      ...['provider', 'customer', 'owner', 'partOf'].map((key) => only(key, parties)),
      ...[only('and', list), only('or', list), only('not', tie('part'))],
    ) as fc.Arbitrary<SelectorPart>;
    return {
      of: fc.oneof(anyId, atoms),
      part: fc.oneof({ maxDepth: 3, depthSize: 'medium' }, tie('of'), made) as fc.Arbitrary<SelectorPart>,
    };
  });
  return part;
}

/** Where parties are asked for, the id of a link may stand only behind a direction. */
function partiesOnly(part: fc.Arbitrary<unknown>): fc.Arbitrary<SelectorObject> {
  return fc.oneof(atoms, only('upstreamOf', part), only('downstreamOf', part));
}

/** The same selector as it may stand on its own. */
export function alone(part: SelectorPart): SelectorObject {
  return typeof part === 'string' ? { id: part } : part;
}
