import type { Assessment } from '../../rules/assessment.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import { SEVERITY_NOUNS, sufferingInWords } from '../findings/in-words.js';
import { withoutIds } from '../page/without-ids.js';
import { type Element, element } from '../picture/element.js';

/** A finding as a sentence, with the touchpoints it concerns. */
export function findingItem(assessment: Assessment, finding: FindingsRow): Element {
  const suffering = sufferingInWords(assessment, finding);
  return element(
    'li',
    { class: `finding ${finding.severity}`, 'data-look-at': lookedAt(assessment, finding) },
    element('span', { class: 'severity' }, SEVERITY_NOUNS[finding.severity]),
    ' ',
    element('bdi', {}, withoutIds(assessment.chain, finding.message)),
    suffering !== '' && element('small', {}, 'Concerns: ', element('bdi', {}, suffering)),
  );
}

/** What the map shows for a finding. */
function lookedAt({ chain }: Assessment, { subject, parties, links }: FindingsRow): string | undefined {
  const candidates = [subject, ...links, ...parties];
  return candidates.find((id) => chain.findLink(id) !== undefined || chain.findParty(id) !== undefined);
}
