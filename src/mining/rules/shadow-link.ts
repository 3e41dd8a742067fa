import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { canAct } from '../../rules/acting.js';
import { defineRule } from '../../rules/define-rule.js';
import type { Rule } from '../../rules/rule.js';
import { touchpointsOfAny } from '../../rules/touchpoints-of-any.js';
import { countOf, dependents, partyInWords } from '../../rules/words.js';
import type { ConformanceRow } from '../conformance-table.js';
import type { Observation } from './observation.js';

/** A link that was seen and that nobody declared, between parties that the chain knows. */
export function shadowLink({ pairs }: Observation): Rule {
  return defineRule({
    id: 'shadow-link',
    title: 'A link that nobody declared',
    about:
      'The event log shows at least the set number of times that a party of the chain serves another, and no link says so.',
    concern: 'service',
    severity: 'warn',
    settings: {
      least: {
        ...{ type: 'integer', unit: 'events', default: 1, minimum: 1 },
        description: 'How often it must be seen; where that is not shown, only once is known.',
      },
    },
    *check({ chain, rows, settings }) {
      const shadows = rows(pairs).filter(
        ({ state, unknownParties, events }) =>
          state === 'observed-only' && unknownParties.length === 0 && (events ?? 1) >= settings.least,
      );
      const links = shadows.flatMap(({ customer }) => chain.linksFrom(customer).map(({ id }) => id));
      const exposed = exposedTouchpoints(chain, [...new Set(links)]);
      for (const row of shadows) {
        const { provider, customer } = row;
        const behind = chain.linksFrom(customer).map(({ id }) => id);
        const touchpoints = touchpointsOfAny(exposed, behind);
        yield {
          subject: provider,
          detail: customer,
          message: messageOf(chain, row, touchpoints.length),
          actor: [provider, customer].find((party) => canAct(chain, party)) ?? null,
          parties: [provider, customer],
          touchpoints,
          modelled: row.modelled ?? 'complete',
          expected: 'a declared link',
          actual: 'seen only',
        };
      }
    },
  });
}

function messageOf(chain: ServiceChain, row: ConformanceRow, exposed: number): string {
  const { provider, customer, customerKind, events, casesAtLeast } = row;
  const isContact = customerKind === 'customer';
  const serves = `${partyInWords(chain, provider)} ${isContact ? 'has contact with' : 'serves'} ${partyInWords(chain, customer)}`;
  const often =
    events === null || casesAtLeast === null
      ? 'how often is withheld'
      : `seen ${countOf(events, 'time')}, in at least ${countOf(casesAtLeast, 'case')}`;
  const dependent = exposed === 0 ? '' : `; ${dependents(exposed)}`;
  const link = isContact ? 'touchpoint' : 'link';
  return `${serves}, and no ${link} says so: ${often}${dependent}. Declare the ${link} with who answers for it, or end it.`;
}
