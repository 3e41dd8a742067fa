import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type FormatInput, safeReadChain } from '../../../src/formats/index.js';
import { formatProblem, toDocument } from '../../../src/index.js';
import { parseChainText } from '../../../src/text/index.js';

const FIXTURES = new URL('../../fixtures/csv/', import.meta.url);

/** The files of an export, as their bytes. */
function exported(folder: string): readonly FormatInput[] {
  return readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => ({ file, content: readFileSync(new URL(`${folder}/${file}`, FIXTURES)) }));
}

/** What the files of an export come to, as a chain that people can read. */
function chainOf(folder: string) {
  return toDocument(parseChainText(readFileSync(new URL(`${folder}/chain.yaml`, FIXTURES))));
}

async function read(files: readonly FormatInput[], options: object = {}) {
  const { problems, ...result } = await safeReadChain(files, { options });
  return { told: problems.map(formatProblem), document: result.ok ? toDocument(result.chain) : undefined };
}

it('reads German tables: titles, semicolons, windows-1252, decimal commas', async () => {
  const guessed =
    'the bytes are no UTF-8; they were read as windows-1252: name the encoding if letters are wrong';
  const { told, document } = await read(exported('german'));
  expect(told).toEqual([
    `abteilungen.csv: ${guessed} [guessed-encoding]`,
    `leistungen.csv: ${guessed} [guessed-encoding]`,
  ]);
  expect(document).toEqual(chainOf('german'));
  expect(await read(exported('german'), { encoding: 'windows-1252' })).toEqual({ told: [], document });
});

it('reads French tables: accents, spaces between thousands, percents', async () => {
  expect(await read(exported('french'), { dates: 'day-first' })).toEqual({
    told: [],
    document: chainOf('french'),
  });
});

it('reads Dutch tables: tabs, UTF-16 of both orders, several parties in a cell', async () => {
  expect(await read(exported('dutch'))).toEqual({ told: [], document: chainOf('dutch') });
});

it('reads tickets, a survey and standards: records of links', async () => {
  const files = exported('clinic').filter(({ file }) => file !== 'wide.csv');
  const { told, document } = await read(files, { offset: 'Z', dates: 'month-first' });
  expect(document).toEqual(chainOf('clinic'));
  expect(told).toEqual([
    'tickets.csv:1:1 contacts: nothing of contacts is in the columns "Ticket", "Subject line"; left out [left-out]',
  ]);
});

it('reads a survey with a column per question, once per question', async () => {
  const { content } = exported('clinic').find(({ file }) => file === 'wide.csv')!;
  const question = (measure: string, column: string) => ({
    section: 'ratings',
    fields: {
      ...{ subject: { default: 'desk' }, measure: { default: measure }, by: { default: 'customer' } },
      ...{ respondent: 'Response ID', at: 'Answered at', perception: column },
    },
  });
  const tables = {
    reliability: question('servqual-reliability', 'Reliability'),
    empathy: question('servqual-empathy', 'Empathy'),
  };
  const files = ['parties', 'reliability', 'empathy'].map((name) => ({
    file: `${name}.csv`,
    content: name === 'parties' ? 'id,kind\ndesk,team\n' : content,
  }));
  const { told, document } = await read(files, { mapping: { tables } });
  const said = { by: 'customer', at: '2026-03-01', subject: 'desk' };
  expect(document?.ratings).toEqual([
    { ...said, measure: 'servqual-reliability', respondent: 'r7', perception: 5 },
    { ...said, measure: 'servqual-reliability', respondent: 'r8' },
    { ...said, measure: 'servqual-empathy', respondent: 'r7', perception: 6 },
    { ...said, measure: 'servqual-empathy', respondent: 'r8', perception: 7 },
  ]);
  expect(told).toEqual([
    'reliability.csv:1:4 ratings: nothing of ratings is in the column "Empathy"; left out [left-out]',
    'reliability.csv:3:1 ratings: a rating holds at least one of need, expectation and perception [empty-rating]',
    'empathy.csv:1:3 ratings: nothing of ratings is in the column "Reliability"; left out [left-out]',
  ]);
});
