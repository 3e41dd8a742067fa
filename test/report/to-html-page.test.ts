import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses, defineTable } from '../../src/index.js';
import { htmlLines, toHtmlPage } from '../../src/report/index.js';
import { exampleAssessments, HOSTILE, hostileAssessment, mixedAssessment } from './assessments.js';
import { elementsIn, xmlTree } from './xml-tree.js';

const sheet = defineTable({
  ...{ name: 'sheet', title: 'Sheet', description: 'All kinds of cells.', key: ['party'], order: 'party' },
  columns: {
    party: { type: 'id', refers: 'party', description: 'The "party" & more.' },
    people: { type: 'integer', unit: 'people', nullable: true, description: 'How many.' },
    leads: { type: 'boolean', description: 'Whether it leads.' },
    serves: { type: 'id', refers: 'party', list: true, description: 'Whom it serves.' },
  },
});

const one = sheet.of(() => [
  { party: 'hr', people: 3, leads: true, serves: ['it', 'desk'] },
  { party: 'it', people: null, leads: false, serves: [] },
]);

/** Everything an element may be, so that nothing else can be in a page: above all no script, frame or form. */
const ELEMENTS = new Set(
  'html head meta title style body h1 h2 p nav ul li a section div table thead tbody tr th td abbr small bdi'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name href aria-label aria-labelledby class id role tabindex scope title'.split(
    ' ',
  ),
);

function partsOf(page: string) {
  const elements = elementsIn(xmlTree(page));
  for (const { name, attributes } of elements) {
    expect(ELEMENTS).toContain(name);
    for (const attribute of Object.keys(attributes)) expect(ATTRIBUTES).toContain(attribute);
    expect(attributes.href ?? '#table-1').toMatch(/^#table-\d+$/);
  }
  const texts = (name: string) => elements.filter((one) => one.name === name).map(({ text }) => text);
  return { elements, texts };
}

describe('toHtmlPage', () => {
  it('has a row for each row, and a cell for each cell', () => {
    const { texts, elements } = partsOf(toHtmlPage({ title: 'A page', tables: [one] }));
    expect(texts('title')).toEqual(['A page']);
    expect(texts('h1')).toEqual(['A page']);
    expect(texts('h2')).toEqual(['Sheet']);
    expect(texts('th')).toEqual(['party', 'peoplepeople', 'leads', 'serves']);
    expect(texts('td')).toEqual(['hr', '3', 'yes', 'it, desk', 'it', '–', 'no', '–']);
    expect(texts('p')).toEqual(['All kinds of cells.', '2 rows']);
    expect(texts('nav')).toEqual([]);
    expect(elements.find(({ name }) => name === 'abbr')!.attributes.title).toBe('The "party" & more.');
  });

  it('isolates each name, so that none turns what stands beside it', () => {
    const page = toHtmlPage({ title: 'A', tables: [one] });
    expect(page).toContain('<td><bdi>it</bdi>, <bdi>desk</bdi></td>');
  });

  it('lists the tables where there are several, each under its own heading', () => {
    const { texts, elements } = partsOf(
      toHtmlPage({ title: 'A', tables: [one, { title: 'Again', table: one }] }),
    );
    expect(texts('li')).toEqual(['Sheet', 'Again']);
    expect(texts('h2')).toEqual(['Sheet', 'Again']);
    const targets = elements.flatMap(({ attributes }) => (attributes.href ? [attributes.href.slice(1)] : []));
    expect(elements.filter(({ name }) => name === 'h2').map(({ attributes }) => attributes.id)).toEqual(
      targets,
    );
  });

  it('lets a browser load and run nothing', () => {
    const { elements } = partsOf(toHtmlPage({ title: 'A', tables: [one] }));
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy!.attributes.content).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(toHtmlPage({ title: 'A', tables: [one] })).not.toMatch(/url\(|@import|https?:|javascript:/);
  });

  it('is light and dark, and prints', () => {
    const page = toHtmlPage({ title: 'A', tables: [] });
    expect(page).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('@media print');
    expect(page).toContain('position: sticky');
  });

  it.each(exampleAssessments)('holds every table of %s', (_, { chain, findings, summary }) => {
    const tables = [findings, summary, ...analyses.map(({ run }) => run(chain))];
    const { texts } = partsOf(toHtmlPage({ title: chain.name!, tables }));
    const rows = tables.reduce((sum, table) => sum + table.rows().length, 0);
    expect(texts('tr')).toHaveLength(rows + tables.length);
  });

  it('shows hostile names as text', () => {
    const { findings, accepted, chain } = hostileAssessment(HOSTILE[0]);
    const tables = [
      findings,
      { title: HOSTILE.join(''), table: accepted },
      ...analyses.map(({ run }) => run(chain)),
    ];
    const page = toHtmlPage({ title: HOSTILE.join(''), tables });
    expect(partsOf(page).texts('td')).toContain(HOSTILE[0]);
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ufffe\uffff]/);
    expect(page.match(/<script/g)).toBeNull();
  });

  it('shows any text as it is, control characters aside', () => {
    const table = (text: string) =>
      defineTable({
        ...{ name: 't', title: text, description: text, key: ['a'], order: 'a' },
        columns: { a: { type: 'text', description: text } },
      }).of(() => [{ a: text }]);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (text) => {
        const { texts, elements } = partsOf(toHtmlPage({ title: text, tables: [table(text)] }));
        const controls =
          /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;
        const shown = text.replace(controls, '\ufffd');
        expect([...texts('h1'), ...texts('h2')]).toEqual([shown, shown]);
        expect(texts('td')).toEqual([text === '' ? '–' : shown]);
        expect(elements.find(({ name }) => name === 'abbr')!.attributes.title).toBe(shown);
      }),
    );
  });
});

describe('htmlLines', () => {
  it('gives the page, a line for each row', () => {
    const { findings } = mixedAssessment();
    const lines = [...htmlLines({ title: 'A', tables: [findings] })];
    expect(lines.join('')).toBe(toHtmlPage({ title: 'A', tables: [findings] }));
    expect(lines.filter((line) => line.startsWith('<tr><td'))).toHaveLength(findings.rows().length);
    expect(lines.every((line) => line.endsWith('\n'))).toBe(true);
  });

  it('comes row by row, from a table without end too', () => {
    const endless = sheet.of(function* () {
      for (let people = 0; ; people++) yield { party: 'a', people, leads: false, serves: [] };
    });
    const lines = htmlLines({ title: 'A', tables: [endless] });
    const first = Array.from({ length: 12 }, () => String(lines.next().value));
    expect(first.at(-1)).toMatch(/^<tr>.*<\/tr>\n$/);
  });

  it('refuses what is no title and no list of tables, at the call', () => {
    expect(() => htmlLines({ tables: [] } as never)).toThrow('expected title to be a text, got nothing');
    expect(() => htmlLines({ title: 'A', tables: one } as never)).toThrow(
      'expected tables to be a list of tables, got',
    );
  });
});
