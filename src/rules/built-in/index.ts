import type { Rule } from '../rule.js';
import { ownerOutside } from './owner-outside.js';
import { partnerWithoutAccountable } from './partner-without-accountable.js';
import { unownedLink } from './unowned-link.js';
import { vacantOwner } from './vacant-owner.js';

/** The rules this library brings, in the order of their ids. */
export const rules: readonly Rule[] = [ownerOutside, partnerWithoutAccountable, unownedLink, vacantOwner];
