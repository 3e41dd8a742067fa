import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/formats/index.js';
import { runWith } from '../run-with.js';

describe('service-chain formats', () => {
  it('lists every format, with what it does', async () => {
    const { code, output, errors } = await runWith(['formats', '-f', 'json']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect((JSON.parse(output) as Array<{ format: string }>).map(({ format }) => format)).toEqual(
      formats.map(({ id }) => id),
    );
  });

  it.each(formats.map((format) => [format.id, format] as const))(
    'shows the page of %s, with its relation and its options',
    async (id, { title, relation, reading, writing }) => {
      const { output } = await runWith(['formats', id, '-f', 'markdown']);
      expect(output).toMatch(`# ${id}: ${title}\n`);
      expect(output).toContain(relation);
      expect(output.includes('\n## Reading\n')).toBe(reading !== undefined);
      expect(output.includes('\n## Writing\n')).toBe(writing !== undefined);
      expect((await runWith(['formats', id])).output).toContain(title);
    },
  );

  it('says which format a wrong name most likely meant', async () => {
    const { code, errors } = await runWith(['formats', 'yml']);
    expect({ code, errors }).toMatchObject({
      code: 2,
      errors: expect.stringContaining('did you mean yaml?'),
    });
  });
});
