import { type Problem, problemOf, type SourceLocation } from '../../model/problem.js';
import type { KeyedEdge } from '../graph/link-ids.js';
import type { ToldOnce } from '../graph/told-once.js';
import { type ModelItem, type ModelRelation, recordOfItem } from './archimate-model.js';
import { LEFT_OUT_LOOP, LEFT_OUT_SERVING } from './what-is-told.js';

/** How many links the relations of a model may make. */
const MOST_LINKS = 1_000_000;

/** What it takes to make links of relations. */
export interface LinkMaking {
  readonly told: ToldOnce;
  readonly defaultService: string;
  /** The element with an id, if it stands for those who perform it. */
  standIn(id: string): ModelItem | undefined;
  /** The parties that an end of a relation stands for. */
  partiesAt(id: string): readonly string[];
  /** The one who answers for what a party provides. */
  ownerOf(party: string): string | undefined;
}

/** Links without ids, where they stand, and what was wrong with their number. */
export interface MadeLinks {
  readonly rows: readonly object[];
  readonly edges: readonly KeyedEdge[];
  readonly problems: readonly Problem[];
}

/** The links that relations of serving make: one for each party that serves and each that is served. */
export function servingLinks(relations: readonly ModelRelation[], making: LinkMaking): MadeLinks {
  const rows: object[] = [];
  const edges: KeyedEdge[] = [];
  for (const relation of relations) {
    const { place, source, target, id } = relation;
    const providers = making.partiesAt(source);
    const customers = making.partiesAt(target);
    if (rows.length + providers.length * customers.length > MOST_LINKS)
      return { rows, edges, problems: [tooManyLinks(place)] };
    if (providers.length * customers.length === 0) making.told.meet(LEFT_OUT_SERVING, place);
    const record = recordOfRelation(relation, making);
    const key = providers.length * customers.length === 1 ? id : undefined;
    for (const provider of providers)
      for (const customer of customers) {
        if (provider === customer) {
          making.told.meet(LEFT_OUT_LOOP, place);
          continue;
        }
        const owner = making.ownerOf(provider);
        const answering = owner !== undefined && !record.has('owner') ? { owner } : {};
        rows.push({ ...Object.fromEntries(record), ...answering, provider, customer });
        edges.push({ key, place: () => place });
      }
  }
  return { rows, edges, problems: [] };
}

/** What serves is the service where the relation starts at one, else what the relation is called, else what it ends at. */
function recordOfRelation(
  relation: ModelRelation,
  { standIn, defaultService }: LinkMaking,
): ReadonlyMap<string, unknown> {
  const record = recordOfItem(relation);
  record.delete('id');
  if (record.has('service')) return record;
  const { source, target, name } = relation;
  const named = [standIn(source)?.name, name, standIn(target)?.name].find((one) => one);
  return record.set('service', named ?? defaultService);
}

function tooManyLinks(place: SourceLocation): Problem {
  const message = `relations make more than ${MOST_LINKS} links, as many parties perform what serves and what is served`;
  return { ...problemOf({ code: 'too-large', path: [], message }), ...place };
}
