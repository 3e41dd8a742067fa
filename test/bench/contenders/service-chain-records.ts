import type { Batch, ServiceChain } from 'service-chain';
import * as library from 'service-chain';
import type { Organisation } from '../organisation/organisation.js';
import { RATED_BY, type Records } from '../organisation/records.js';
import type { Answer, Ask, Outcome } from './contender.js';
import {
  type ByGroup,
  groupAnswer,
  groupNumbers,
  type SummingUp,
  unknownValues,
  VALUES,
} from './record-groups.js';
import { type IdReader, idReader, numbersIn, vectorOf } from './table-reading.js';

/** The questions about records, in their order. */
export const RECORD_QUESTIONS = Object.keys(VALUES) as SummingUp[];

const TABLES = { quality: library.quality, attainment: library.attainment, voice: library.voice } as const;
const KEYS = {
  quality: ['subject', 'measure', 'raters'],
  attainment: ['link', 'measure'],
  voice: ['link'],
} as const;

/** Answers a question, with only the columns of the question, and takes every column of every batch. */
export function readRecords(chain: ServiceChain, question: SummingUp): unknown {
  const columns = [...KEYS[question], ...VALUES[question]];
  let kept: unknown;
  for (const batch of batchesOf(chain, question)) kept = columns.map((name) => vectorOf(batch, name));
  return kept;
}

/** What came of a question. */
export function recordOutcome(chain: ServiceChain, organisation: Organisation, ask: Ask): Outcome {
  const question = ask.question as SummingUp;
  if (!ask.isChecked) return { answer: {}, kept: readRecords(chain, question) };
  return { answer: groupAnswer(valuesOf(chain, question, organisation), ask.watched) };
}

/** How many records of each kind a chain has, by what it says about them. */
export function recordCounts(chain: ServiceChain): Answer {
  const counts = RECORD_QUESTIONS.map((question) => {
    let count = 0;
    for (const batch of batchesOf(chain, question))
      for (let row = 0; row < batch.length; row++) count += numbersIn(batch, 'n')[row]!;
    return [question, [count]] as const;
  });
  return Object.fromEntries(counts);
}

function batchesOf(chain: ServiceChain, question: SummingUp): Iterable<Batch> {
  return TABLES[question](chain).batches({ columns: [...KEYS[question], ...VALUES[question]] });
}

function valuesOf(chain: ServiceChain, question: SummingUp, organisation: Organisation): ByGroup {
  const records = organisation.records!;
  const numberOf = groupNumbers(question, records, organisation.linkIds.length);
  const values = unknownValues(question, records);
  const [links, measures, raters] = keyReaders(organisation.linkIds, question, records);
  for (const batch of batchesOf(chain, question)) {
    const [link, measure, by] = [links, measures, raters].map((reader, place) =>
      reader?.read(batch, KEYS[question][place]!),
    );
    for (const name of VALUES[question]) {
      const { valid } = vectorOf(batch, name) as { readonly valid?: Uint8Array };
      const numbers = numbersIn(batch, name);
      for (let row = 0; row < batch.length; row++) {
        const group = numberOf(link![row]!, measure?.[row] ?? 0, by?.[row] ?? 0);
        values[name]![group] = valid?.[row] === 0 ? Number.NaN : numbers[row]!;
      }
    }
  }
  return values;
}

/** Readers of what tells groups apart; external and internal customers are both customers. */
function keyReaders(
  linkIds: readonly string[],
  question: SummingUp,
  { rated, measured }: Records,
): [IdReader, IdReader?, IdReader?] {
  const readerOf = (ids: readonly string[]) => idReader(new Map(ids.map((id, number) => [id, number])));
  const links = readerOf(linkIds);
  if (question === 'voice') return [links];
  if (question === 'attainment') return [links, readerOf(measured)];
  const raters = RATED_BY.flatMap((by, place) =>
    by === 'customer'
      ? ['customer-external', 'customer-internal'].map((id) => [id, place] as const)
      : [[by, place] as const],
  );
  return [links, readerOf(rated), idReader(new Map(raters))];
}
