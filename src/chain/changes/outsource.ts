import type { OutsourceLinksChange } from '../../model/changes/link-changes.js';
import type { PartyDefinition } from '../../model/party.js';
import { quote } from '../../model/problem.js';
import type { ChangeKind } from './change-kind.js';
import { warnOfLooser } from './looser-requirement.js';
import { withoutShare } from './merge.js';
import { namedTwice } from './named-twice.js';
import { isCustomer, linkIn, linksAt, type Step } from './step.js';

/** Turns a party inside into a partner. */
export const outsource: ChangeKind<'outsource'> = {
  make({ party }, step) {
    const inside = step.known('parties', party, 'party');
    if (!inside) return;
    if (inside.kind !== 'customer') step.put('parties', party, { ...inside, kind: 'partner' });
    else
      step.problem(['party'], { code: 'invalid-value', message: `${quote(party)} is an external customer` });
  },
};

/** Hands links over to a partner. O(the links). */
export const outsourceLinks: ChangeKind<'outsource-links'> = {
  make(change, step) {
    const hasPartner = isPartner(change, step);
    const { links, to, requires, owner } = change;
    for (const [i, id] of links.entries()) {
      if (links.indexOf(id) < i) step.problem(['links', i], namedTwice(id));
      if (!step.known('links', id, 'links', i) || !hasPartner) continue;
      const entry = step.draft.maps.links.get(id)!;
      withoutShare(entry, step);
      const { requires: former, ...link } = linkIn(entry);
      if (former && !requires) step.lose('links.requires');
      if (!former && !requires && receives(link.provider, step)) warnOfLooser(id, step);
      step.replace(entry, {
        ...link,
        provider: to,
        ...(requires && { requires }),
        ...(owner !== undefined && { owner: owner ?? undefined }),
      });
    }
  },
};

/** Whether links that a party provides need anything unless they say what. */
function receives(party: string, step: Step): boolean {
  const provider = step.draft.maps.parties.get(party)?.record as PartyDefinition | undefined;
  return provider !== undefined && !isCustomer(provider) && linksAt(step, party, 'customer').length > 0;
}

/** Whether there is a partner to hand over to; a new one is added. */
function isPartner({ to, partner }: OutsourceLinksChange, step: Step): boolean {
  if (partner) {
    if (!step.isNew('parties', to, 'to')) return false;
    const definition = { ...partner, kind: partner.kind ?? ('partner' as const) };
    if (definition.kind === 'partner') step.put('parties', to, definition);
    else
      step.problem(['partner', 'kind'], {
        code: 'invalid-value',
        expected: 'a partner',
        received: quote(definition.kind),
      });
    return definition.kind === 'partner';
  }
  const known = step.known('parties', to, 'to');
  if (!known || known.kind === 'partner') return known !== undefined;
  const expected = 'a partner; "partner" adds a new one';
  step.problem(['to'], { code: 'invalid-value', expected, received: `${quote(to)} (a ${known.kind})` });
  return false;
}
