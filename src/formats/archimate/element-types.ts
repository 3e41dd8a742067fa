import type { PartyKind } from '../../model/party.js';

/** Types of elements that serve and are served, and what they are. */
export const PARTY_TYPES: ReadonlyMap<string, PartyKind> = new Map([
  ['BusinessActor', 'department'],
  ['BusinessRole', 'role'],
  ['BusinessCollaboration', 'team'],
  ['ApplicationComponent', 'system'],
  ['ApplicationCollaboration', 'system'],
  ['TechnologyCollaboration', 'system'],
  ['Node', 'system'],
  ['Device', 'system'],
  ['SystemSoftware', 'system'],
  ['Equipment', 'system'],
  ['Facility', 'system'],
]);

/**
 * Whether elements of a type stand for those who perform them: services, interfaces, processes, functions and interactions of the three
 * layers; `Infrastructure` is what older versions call technology.
 */
export function isPerformed(type: string): boolean {
  return /^(?:Business|Application|Technology|Infrastructure)(?:Service|Interface|Process|Function|Interaction)$/.test(
    type,
  );
}

/** What an element that nobody performs is. */
export function kindOfPerformed(type: string): PartyKind {
  return type.startsWith('Business') ? 'department' : 'system';
}
