import type { LinkDefinition, Requirement } from '../../model/link.js';
import type { Leader } from '../../model/party.js';
import type { ListSection, MapSection } from '../../model/sections.js';

/** A section of a document. */
export type Section = MapSection | ListSection;

/** What something points at: an id, and the section it is an id of. */
export interface Target {
  readonly section: MapSection;
  readonly id: string;
}

/** A field that holds the id of something. */
interface Reference {
  readonly field: string;
  /** The sections the id may be of. */
  readonly to: readonly MapSection[];
  /** Whether the record means nothing without it. */
  readonly isRequired: boolean;
}

const need = (field: string, ...to: MapSection[]): Reference => ({ field, to, isRequired: true });
const may = (field: string, ...to: MapSection[]): Reference => ({ field, to, isRequired: false });

/** Which fields of the records of a section hold an id; leaders and requirements, which hold several, are apart. */
const REFERENCES: Readonly<Record<Section, readonly Reference[]>> = {
  parties: [may('partOf', 'parties')],
  links: [need('provider', 'parties'), need('customer', 'parties'), may('owner', 'parties')],
  measures: [],
  goals: [need('holder', 'parties'), may('supports', 'links', 'goals')],
  ratings: [need('subject', 'parties', 'links'), need('measure', 'measures')],
  standards: [need('link', 'links'), need('measure', 'measures')],
  measurements: [need('link', 'links'), need('measure', 'measures')],
  contacts: [need('link', 'links'), may('goal', 'goals')],
  suppressions: [need('subject', 'parties', 'links', 'goals')],
};

/** A record, its fields by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Visits all a record points at; where an id may be of several sections, once for each. */
export function visitTargets(
  section: Section,
  record: object,
  visit: (section: MapSection, id: string) => void,
): void {
  const fields = record as Fields;
  for (const { field, to } of REFERENCES[section]) {
    const id = fields[field];
    if (typeof id === 'string') for (const one of to) visit(one, id);
  }
  for (const { party } of leadersIn(fields)) visit('parties', party);
  for (const requirement of requiresIn(fields)) {
    if (typeof requirement === 'string') visit('links', requirement);
    else for (const id of 'of' in requirement ? requirement.of : requirement) visit('links', id);
  }
}

/** What became of a record that no longer points at something. */
export interface Released {
  /** The record; `undefined` where it means nothing any more. */
  readonly record: object | undefined;
  /** The fields that lost what they held. */
  readonly fields: readonly string[];
}

/** A record that points at another party instead, wherever it pointed at one; its leaders are each there once. */
export function repointed(section: Section, record: object, from: string, to: string): object {
  const changed: Record<string, unknown> = { ...record };
  for (const { field, to: sections } of REFERENCES[section])
    if (sections.includes('parties') && changed[field] === from) changed[field] = to;
  const leaders = leadersIn(changed);
  if (leaders.length > 0) {
    const moved = leaders.map((leader) => (leader.party === from ? { ...leader, party: to } : leader));
    changed.leaders = distinctLeaders(moved);
  }
  return changed;
}

/** Leaders, each once on every basis. */
export function distinctLeaders(leaders: readonly Leader[]): readonly Leader[] {
  return [
    ...new Map(leaders.map((leader) => [JSON.stringify([leader.party, leader.basis]), leader])).values(),
  ];
}

/** A record without what it says of a target; what a link requires is left as it is. */
export function released(section: Section, record: object, target: Target): Released {
  const changed: Record<string, unknown> = { ...record };
  const fields: string[] = [];
  for (const { field, to, isRequired } of REFERENCES[section]) {
    if (!to.includes(target.section) || changed[field] !== target.id) continue;
    if (isRequired) return { record: undefined, fields: [] };
    delete changed[field];
    fields.push(field);
  }
  const leaders = leadersIn(changed);
  const others = leaders.filter(({ party }) => target.section !== 'parties' || party !== target.id);
  if (others.length < leaders.length) {
    if (others.length > 0) changed.leaders = others;
    else delete changed.leaders;
    fields.push('leaders');
  }
  return { record: changed, fields };
}

function leadersIn(record: Fields): readonly Leader[] {
  return Array.isArray(record.leaders) ? record.leaders : [];
}

function requiresIn(record: Fields): readonly Requirement[] {
  return (record as Partial<LinkDefinition>).requires ?? [];
}
