import type { ChainInColumns } from 'service-chain';
import { columnsOf } from './columns.js';
import type { Organisation } from './organisation.js';
import { CONTACT_KINDS, RATED_BY, type Records } from './records.js';

/** An organisation and its records in columns: texts by dictionaries, numbers as they are. */
export function recordColumnsOf(organisation: Organisation, records: Records): ChainInColumns {
  const { rated, measured, respondents, minutes, ratings, standards, measurements, contacts } = records;
  const links = organisation.linkIds;
  // A list of its own for each chain: what was read of a dictionary is remembered with it.
  const moments = [...minutes];
  const measures = [...rated, ...measured];
  return {
    ...columnsOf(organisation),
    measures: {
      id: measures,
      name: measures,
      unit: [...rated.map(() => 'points'), ...measured.map(() => 'minutes')],
      better: [...rated.map(() => 'higher'), ...measured.map(() => 'lower')],
    },
    ratings: {
      subject: { codes: ratings.subject, dictionary: links },
      measure: { codes: ratings.measure, dictionary: rated },
      by: { codes: ratings.by, dictionary: RATED_BY },
      respondent: { codes: ratings.respondent, dictionary: respondents },
      expectation: ratings.expectation,
      perception: ratings.perception,
    },
    standards: {
      link: { codes: standards.link, dictionary: links },
      measure: { codes: standards.measure, dictionary: measured },
      target: standards.target,
    },
    measurements: {
      link: { codes: measurements.link, dictionary: links },
      measure: { codes: measurements.measure, dictionary: measured },
      value: measurements.value,
    },
    contacts: {
      link: { codes: contacts.link, dictionary: links },
      kind: { codes: contacts.kind, dictionary: CONTACT_KINDS },
      receivedAt: { codes: contacts.received, dictionary: moments },
      respondedAt: { codes: contacts.responded, dictionary: moments },
    },
  };
}
