import type { ServiceChain } from '../../chain/service-chain.js';
import { ORGANISATION } from '../../model/ids.js';
import { defineRule } from '../define-rule.js';
import { partiesOfLink } from '../parties-of-link.js';
import { holdsPersonalMail } from '../personal-data/looks.js';
import { TRACE_KINDS, type Trace, type TraceKind } from '../personal-data/trace.js';
import { tracesInTexts } from '../personal-data/traces-in-texts.js';
import {
  loneAnswers,
  tracesInAttributes,
  tracesInGoals,
  tracesInKeys,
} from '../personal-data/traces-of-persons.js';
import { linkInWords, partyInWords } from '../words.js';

/**
 * Something in the document may tell who a person is. Only looks are judged, so some of it may be harmless, and names of one word are
 * not seen. No message repeats what was found, nor how many times: of few people that would tell too much.
 */
export const personalDataIdentifiable = defineRule({
  id: 'personal-data-identifiable',
  title: 'A person may be told from the document',
  about:
    'A respondent key looks like a name, an e-mail address or a phone number; a text holds an e-mail address of a person; an attribute is about a person; or a role of one person rates itself or holds a personal goal.',
  concern: 'model',
  severity: 'warn',
  settings: {
    traces: {
      type: 'choices',
      values: TRACE_KINDS,
      default: TRACE_KINDS.filter((kind) => kind !== 'goal-texts'),
      description: 'What is looked for.',
    },
  },
  *check({ chain, settings }) {
    const seen = new Set<string>();
    for (const kind of new Set(settings.traces)) {
      for (const trace of TRACES[kind](chain)) {
        const { subject, detail, path, about, advice, expected, actual } = trace;
        const identity = JSON.stringify([subject, detail]);
        if (seen.has(identity)) continue;
        seen.add(identity);
        const message = `${about(subjectInWords(chain, subject))}. ${advice}.`;
        yield { subject, detail, message, path, expected, actual, ...namesOf(chain, subject) };
      }
    }
  },
});

const TRACES: Readonly<Record<TraceKind, (chain: ServiceChain) => Iterable<Trace>>> = {
  'respondent-keys': tracesInKeys,
  texts: ({ content }) => tracesInTexts(content),
  attributes: tracesInAttributes,
  'lone-answers': loneAnswers,
  'goal-texts': tracesInGoals,
};

/** A subject by its name, unless that would repeat an address. */
function subjectInWords(chain: ServiceChain, subject: string): string {
  if (subject === ORGANISATION) return 'the organisation';
  if (chain.findParty(subject)) return unlessMail(partyInWords(chain, subject), 'a party');
  if (chain.findLink(subject)) return unlessMail(linkInWords(chain, subject), 'a link');
  return unlessMail(`goal ${subject}`, 'a goal');
}

function unlessMail(words: string, instead: string): string {
  return holdsPersonalMail(words) ? instead : words;
}

function namesOf(chain: ServiceChain, subject: string) {
  if (chain.findLink(subject)) return { parties: partiesOfLink(chain, subject), links: [subject] };
  return chain.findParty(subject) ? { parties: [subject] } : {};
}
