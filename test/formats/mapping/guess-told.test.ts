import { expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';
import { formatProblem } from '../../../src/index.js';

const told = async (file: string, content: string, options: object = {}) => {
  const { problems } = await safeReadChain({ file, content }, { format: 'csv', options });
  return problems.map(formatProblem);
};

it('says what it takes for departments with little reason', async () => {
  const content = 'name,colour\nred,1\n';
  expect(await told('paints.csv', content)).toEqual([
    'paints.csv:1:1 parties: little tells what the rows of "paints" are: each is taken for a department; where they are something else, a mapping says so [guessed-section]',
  ]);
  const kinds = [
    expect.stringMatching(/^[a-z]+\.csv:1:1 parties: no column tells the kind.*\[guessed-kind\]$/),
  ];
  expect(await told('departments.csv', content)).toEqual(kinds);
  expect(await told('paints.csv', 'name,parent\nred,\n')).toEqual(kinds);
  expect(await told('paints.csv', 'name,kind\nred,team\n')).toEqual([]);
  const fields = { id: { column: 'name', makeId: true }, kind: { default: 'team' } };
  const mapping = { tables: { paints: { section: 'parties', fields } } };
  expect(await told('paints.csv', content, { mapping })).toEqual([expect.stringContaining('colour')]);
});

it('tells that all parties are made of one kind where no column tells it', async () => {
  expect(await told('units.csv', 'Unit,Staff\nFront desk,12\nGuests,\n')).toEqual([
    'units.csv:1:1 parties: no column tells the kind of parties: each of "units" was made a department, external customers, too; a mapping can say [guessed-kind]',
  ]);
});
