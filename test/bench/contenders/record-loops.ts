import type { Organisation } from '../organisation/organisation.js';
import { CONTACT_KINDS, type Records } from '../organisation/records.js';
import type { Contender } from './contender.js';
import {
  type ByGroup,
  type GroupNumber,
  groupAnswer,
  groupNumbers,
  type SummingUp,
  unknownValues,
} from './record-groups.js';

/** Loops written for these very questions, over the typed arrays as they are. No line of it is shared with anybody. */
export const recordLoops: Contender = {
  open: (organisation) => ({
    prepare({ question, watched, isChecked }) {
      const asked = question as SummingUp;
      return () => {
        const kept = summedUp(asked, organisation);
        return { answer: isChecked ? groupAnswer(kept, watched) : {}, kept };
      };
    },
  }),
  hold: (organisation) => [
    organisation,
    ...(['quality', 'attainment', 'voice'] as const).map((question) => summedUp(question, organisation)),
  ],
};

function summedUp(question: SummingUp, { linkIds, records }: Organisation): ByGroup {
  const numberOf = groupNumbers(question, records!, linkIds.length);
  const values = unknownValues(question, records!);
  SUMS[question](records!, numberOf, values);
  return values;
}

const SUMS: Record<SummingUp, (records: Records, numberOf: GroupNumber, values: ByGroup) => void> = {
  quality({ ratings, respondents }, numberOf, values) {
    const { subject, measure, by, respondent, expectation, perception } = ratings;
    const { starts, sorted } = sortedBy(
      subject.map((link, rating) => numberOf(link, measure[rating]!, by[rating]!)),
      values.n!.length,
    );
    const seen = new Int32Array(respondents.length).fill(-1);
    for (let group = 0; group + 1 < starts.length; group++) {
      let [different, expected, expectations, perceived] = [0, 0, 0, 0];
      let gaps = 0;
      for (let at = starts[group]!; at < starts[group + 1]!; at++) {
        const rating = sorted[at]!;
        if (seen[respondent[rating]!] !== group) different++;
        seen[respondent[rating]!] = group;
        perceived += perception[rating]!;
        if (Number.isNaN(expectation[rating])) continue;
        expected += expectation[rating]!;
        gaps += perception[rating]! - expectation[rating]!;
        expectations++;
      }
      const n = starts[group + 1]! - starts[group]!;
      values.n![group] = n;
      values.respondents![group] = different;
      values.perception![group] = perceived / n;
      values.expectation![group] = expected / expectations;
      values.gap![group] = gaps / expectations;
    }
  },
  attainment({ measurements, standards }, numberOf, values) {
    const { link, measure, value } = measurements;
    const count = values.n!.length;
    const targets = new Float64Array(count);
    for (const [standard, number] of standards.link.entries())
      targets[numberOf(number, standards.measure[standard]!, 0)] = standards.target[standard]!;
    const { starts, sorted } = sortedBy(
      link.map((number, measurement) => numberOf(number, measure[measurement]!, 0)),
      count,
    );
    const ordered = new Float64Array(sorted.length);
    for (const [at, measurement] of sorted.entries()) ordered[at] = value[measurement]!;
    for (let group = 0; group < count; group++) {
      const own = ordered.subarray(starts[group], starts[group + 1]).sort();
      let met = 0;
      while (met < own.length && own[met]! <= targets[group]!) met++;
      values.n![group] = own.length;
      values.share![group] = met / own.length;
      values.median![group] = own[Math.ceil((50 * own.length) / 100) - 1]!;
      values.p90![group] = own[Math.ceil((90 * own.length) / 100) - 1]!;
    }
  },
  voice({ contacts }, numberOf, values) {
    const { link, kind, received, responded } = contacts;
    const { starts, sorted } = sortedBy(
      link.map((number) => numberOf(number, 0, 0)),
      values.n!.length,
    );
    const minutes = new Float64Array(sorted.length);
    for (let group = 0; group + 1 < starts.length; group++) {
      const kinds = CONTACT_KINDS.map(() => 0);
      let end = starts[group]!;
      for (let at = starts[group]!; at < starts[group + 1]!; at++) {
        const contact = sorted[at]!;
        kinds[kind[contact]!]!++;
        if (responded[contact] !== -1) minutes[end++] = responded[contact]! - received[contact]!;
      }
      const own = minutes.subarray(starts[group], end).sort();
      const n = starts[group + 1]! - starts[group]!;
      values.n![group] = n;
      for (const [place, name] of ['enquiries', 'complaints', 'suggestions', 'compliments'].entries())
        values[name]![group] = kinds[place]!;
      values.responseRate![group] = own.length / n;
      values.medianResponse![group] = own[Math.ceil((50 * own.length) / 100) - 1] ?? Number.NaN;
    }
  },
};

/** The records of each group side by side. */
function sortedBy(groups: Int32Array, count: number): { starts: Int32Array; sorted: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const group of groups) starts[group + 1]!++;
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const sorted = new Int32Array(groups.length);
  for (let record = 0; record < groups.length; record++) sorted[next[groups[record]!]!++] = record;
  return { starts, sorted };
}
