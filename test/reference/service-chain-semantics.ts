/**
 * A plain reading of the definitions, without regard to speed, against which the library is held. It shares no
 * code with the library on purpose.
 */
export { assumedOnEveryPath, partyDistances, plainHops, upstreamLinks, witness } from './closure.js';
export { cycleGroups, isSelfSupporting } from './cycles.js';
export { failures, isCritical, minimalCutSets } from './failure.js';
export {
  type Clause,
  inIdOrder,
  linkIds,
  linkOf,
  type PlainChain,
  type PlainLink,
  partyIds,
  requirementsOf,
} from './plain-chain.js';
export {
  type Agreement,
  agreement,
  type Lane,
  type Line,
  lane,
  line,
  touchpoints,
  type UnownedReason,
  unownedReason,
} from './roles.js';
