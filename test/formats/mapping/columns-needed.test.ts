import { describe, expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';
import { formatProblem } from '../../../src/index.js';

const told = async (file: string, content: string, options: object = {}) => {
  const { problems } = await safeReadChain({ file, content }, { options });
  return problems.map((problem) => formatProblem(problem).replace(/ \[[a-z-]+\]$/, ''));
};

describe('columns that every record needs', () => {
  it('are missed once, not in each row, with the headings that there are', async () => {
    const content = 'Who,For whom,What\nDesk,Guests,Check-in\nHR,Desk,Payroll\n';
    expect(await told('services.csv', content)).toEqual([
      'services.csv:1:1 links: expected columns for "provider" and "customer" of links, or a mapping that says which, got the headings "Who", "For whom", "What"',
    ]);
  });

  it('are not missed twice where the mapping names them, nor where there are no rows', async () => {
    const tables = { units: { section: 'parties', fields: { id: 'Key', kind: 'Type' } } };
    const content = 'id,Type\na,team\nb,team\n';
    expect(await told('units.csv', content, { mapping: { tables } })).toEqual([
      'units.csv:1:1 parties.id: expected a column with the heading "Key", got none',
      expect.stringContaining('nothing of parties is in the column "id"'),
    ]);
    expect(await told('services.csv', 'Who,For whom,What\n')).toEqual([]);
  });

  it('may have a default', async () => {
    const fields = { id: 'id', kind: { default: 'team' } };
    const options = { mapping: { tables: { units: { section: 'parties', fields } } } };
    expect(await told('units.csv', 'id,x\na,\n', options)).toEqual([
      expect.stringContaining('nothing of parties is in the column "x"'),
    ]);
  });

  it('are told where the name of the table tells the section, and a default may stand for one', async () => {
    const content = 'category,note\ncomplaint,a\ncomplaint,b\n';
    expect(await told('complaints.csv', content)).toEqual([
      'complaints.csv:1:1 contacts: expected columns for "link" and "receivedAt" of contacts, or a mapping that says which, got the headings "category", "note"',
      expect.stringContaining('left out'),
    ]);
    const fields = { link: 'Link', kind: 'category', receivedAt: { default: '2026-01-01T00:00Z' } };
    const mapping = { tables: { complaints: { section: 'contacts', fields } } };
    expect(await told('complaints.csv', content, { mapping })).toEqual([
      'complaints.csv:1:1 contacts.link: expected a column with the heading "Link", got none',
      expect.stringContaining('left out'),
    ]);
    expect(await told('complaints.csv', 'category,note\n')).toEqual([expect.stringContaining('left out')]);
  });
});
