import type { Topology } from '../../../chain/topology.js';
import type { AnyRow, Table } from '../../../tables/table.js';
import { linkAttributes, partyAttributes } from './attribute-rows.js';
import { linkRequirements } from './link-requirements.js';
import { linksDimension } from './links.js';
import { measuresDimension } from './measures.js';
import { partiesDimension } from './parties.js';
import { partyLeaders } from './party-leaders.js';
import { subjectsDimension } from './subjects.js';
import { linkNeeds, linkTags, partyNeeds, partyTags } from './texts-of.js';

/** What answers refer to, and the lists of that a row each; what others refer to comes first. */
export const dimensions: ReadonlyArray<(topology: Topology) => Table<AnyRow>> = [
  partiesDimension,
  linksDimension,
  measuresDimension,
  subjectsDimension,
  partyTags,
  partyNeeds,
  partyLeaders,
  partyAttributes,
  linkTags,
  linkNeeds,
  linkRequirements,
  linkAttributes,
];
