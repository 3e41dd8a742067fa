import type { Rule } from '../rule.js';
import { assumedRequirement } from './assumed-requirement.js';
import { bossNotServed } from './boss-not-served.js';
import { companyOrientedProcess } from './company-oriented-process.js';
import { complaintsUnanswered } from './complaints-unanswered.js';
import { conflictingDeclarations } from './conflicting-declarations.js';
import { customerWithoutTouchpoint } from './customer-without-touchpoint.js';
import { duplicateLinks } from './duplicate-links.js';
import { halfStaleLink } from './half-stale-link.js';
import { handoverShare } from './handover-share.js';
import { missingMomentOfTruth } from './missing-moment-of-truth.js';
import { needUnmet } from './need-unmet.js';
import { neverAskedForFeedback } from './never-asked-for-feedback.js';
import { noFormalLeader } from './no-formal-leader.js';
import { noPathToCustomer } from './no-path-to-customer.js';
import { ownerOutside } from './owner-outside.js';
import { partnerWithoutAccountable } from './partner-without-accountable.js';
import { personalDataIdentifiable } from './personal-data-identifiable.js';
import { promiseNotBacked } from './promise-not-backed.js';
import { selfSupportingCycle } from './self-supporting-cycle.js';
import { servesNobody } from './serves-nobody.js';
import { similarNames } from './similar-names.js';
import { singlePointForCustomer } from './single-point-for-customer.js';
import { standardMissed } from './standard-missed.js';
import { standardMissing } from './standard-missing.js';
import { standardStale } from './standard-stale.js';
import { unownedLink } from './unowned-link.js';
import { vacantOwner } from './vacant-owner.js';
import { worstRootCauseUnowned } from './worst-root-cause-unowned.js';

/** The rules this library brings, in the order of their ids. */
export const rules: readonly Rule[] = [
  assumedRequirement,
  bossNotServed,
  companyOrientedProcess,
  complaintsUnanswered,
  conflictingDeclarations,
  customerWithoutTouchpoint,
  duplicateLinks,
  halfStaleLink,
  handoverShare,
  missingMomentOfTruth,
  needUnmet,
  neverAskedForFeedback,
  noFormalLeader,
  noPathToCustomer,
  ownerOutside,
  partnerWithoutAccountable,
  personalDataIdentifiable,
  promiseNotBacked,
  selfSupportingCycle,
  servesNobody,
  similarNames,
  singlePointForCustomer,
  standardMissed,
  standardMissing,
  standardStale,
  unownedLink,
  vacantOwner,
  worstRootCauseUnowned,
];
