import type { Contact } from '../contact.js';
import type { ChainContent } from '../document.js';
import type { DocumentRecords } from '../document-records.js';
import { ORGANISATION } from '../ids.js';
import { BUILT_IN_MEASURES } from '../instruments/built-in.js';
import type { Measurement } from '../measurement.js';
import { type DocumentPath, type Problem, type ProblemSink, problemOf, quote } from '../problem.js';
import type { Rating } from '../rating.js';
import type { Standard } from '../standard.js';
import type { Suppression } from '../suppression.js';
import { quantityIn, scoreIn } from './quantities.js';
import type { References } from './references.js';

type Records = Pick<ChainContent, 'ratings' | 'standards' | 'measurements' | 'contacts' | 'suppressions'>;

/**
 * Makes the records of the chain: their ids exist, their values are numbers in the unit and range of their measure.
 * Only a document without errors becomes a chain, and in that every record is whole.
 */
export function checkRecords(
  records: DocumentRecords,
  references: References,
  problems: ProblemSink,
): Records {
  const context = { records, references, problems };
  return {
    ratings: ratingsOf(context),
    standards: standardsOf(context),
    measurements: measurementsOf(context),
    contacts: contactsOf(context),
    suppressions: suppressionsOf(context),
  };
}

interface Context {
  readonly records: DocumentRecords;
  readonly references: References;
  readonly problems: ProblemSink;
}

const SCORES = ['need', 'expectation', 'perception'] as const;

function ratingsOf({ records, references, problems }: Context): Rating[] {
  return [...records.lists.ratings].map(([i, rating]) => {
    const path = ['ratings', i];
    references.check([...path, 'subject'], rating.subject, ['parties', 'links'], [ORGANISATION]);
    references.check([...path, 'measure'], rating.measure, ['measures']);
    const measure = measureOf(records, rating.measure);
    const scores: { -readonly [K in (typeof SCORES)[number]]?: number } = {};
    for (const key of SCORES) {
      const value = rating[key];
      if (value !== undefined) scores[key] = scoreIn(measure, value, [...path, key], problems);
    }
    if (!SCORES.some((key) => key in rating)) {
      const message = 'a rating holds at least one of need, expectation and perception';
      problems.push(problemOf({ code: 'empty-rating', severity: 'warning', path, message }));
    }
    return { ...rating, ...scores } as Rating;
  });
}

function standardsOf({ records, references, problems }: Context): Standard[] {
  const seen = new Set<string>();
  return [...records.lists.standards].map(([i, standard]) => {
    const path = ['standards', i];
    const measure = checkLinkAndMeasure(standard, path, records, references);
    const target = scoreIn(measure, standard.target, [...path, 'target'], problems);
    const value = Number.isNaN(target) ? standard.target : target;
    const key = JSON.stringify([standard.link, standard.measure, value, standard.attainment ?? 1]);
    if (standard.link !== undefined && standard.measure !== undefined && seen.has(key)) {
      const message = `${quote(standard.link)} already has the same standard for ${quote(standard.measure)}`;
      problems.push(problemOf({ code: 'duplicate-record', path, message }));
    }
    seen.add(key);
    if (standard.promise === undefined) return { ...standard, target } as Standard;
    const promise = scoreIn(measure, standard.promise, [...path, 'promise'], problems);
    return { ...standard, target, promise } as Standard;
  });
}

function measurementsOf({ records, references, problems }: Context): Measurement[] {
  return [...records.lists.measurements].map(([i, measurement]) => {
    const path = ['measurements', i];
    const measure = checkLinkAndMeasure(measurement, path, records, references);
    if (measure?.personal || BUILT_IN_MEASURES.get(measurement.measure ?? '')?.personal)
      problems.push(personalMeasurement(measurement.measure, path));
    const value = quantityIn(measure, measurement.value, [...path, 'value'], problems);
    return { ...measurement, value } as Measurement;
  });
}

/** A measurement does not say whose it is, so it could not be shown in groups of people. */
function personalMeasurement(measure: string | undefined, path: DocumentPath): Problem {
  const message = `${quote(measure)} is a personal measure: people may rate it, and nobody measures it on a link`;
  return problemOf({ code: 'personal-measurement', path: [...path, 'measure'], message });
}

function checkLinkAndMeasure(
  record: { readonly link?: string; readonly measure?: string },
  path: DocumentPath,
  records: DocumentRecords,
  references: References,
) {
  references.check([...path, 'link'], record.link, ['links']);
  references.check([...path, 'measure'], record.measure, ['measures']);
  return measureOf(records, record.measure);
}

function measureOf({ maps }: DocumentRecords, id: string | undefined) {
  return id === undefined ? undefined : (maps.measures.get(id) ?? BUILT_IN_MEASURES.get(id));
}

function contactsOf({ records, references, problems }: Context): Contact[] {
  return [...records.lists.contacts].map(([i, contact]) => {
    const path = ['contacts', i];
    const { receivedAt = '', respondedAt = '' } = contact;
    references.check([...path, 'link'], contact.link, ['links']);
    references.check([...path, 'goal'], contact.goal, ['goals']);
    if (Date.parse(respondedAt) < Date.parse(receivedAt)) {
      const expected = `a time not before receivedAt (${receivedAt})`;
      const received = quote(respondedAt);
      problems.push(
        problemOf({
          code: 'time-order',
          severity: 'warning',
          path: [...path, 'respondedAt'],
          expected,
          received,
        }),
      );
    }
    return contact as Contact;
  });
}

function suppressionsOf({ records, references }: Context): Records['suppressions'] {
  return [...records.lists.suppressions].map(([i, suppression]) => {
    const path = ['suppressions', i, 'subject'];
    references.check(path, suppression.subject, ['parties', 'links', 'goals'], [ORGANISATION]);
    return suppression as Suppression;
  });
}
