import { describe, expect, it } from 'vitest';
import { duckdbEngine } from '../../../src/mining/duckdb/duckdb-engine.js';

describe('DuckDB in this process', () => {
  it('is in UTC, keeps within its limits, and answers one after another', async () => {
    const engine = await duckdbEngine({ memoryLimit: '200MB', threads: 1 });
    const settings = await engine.query(
      "select current_setting('TimeZone') as zone, current_setting('threads')::int as threads",
      {},
    );
    expect(settings).toEqual([{ zone: 'UTC', threads: 1 }]);
    const answers = [1, 2, 3].map((value) => engine.query(`select ${value}::int as value`, {}));
    expect((await Promise.all(answers)).flat()).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
    await expect(engine.query('select no such', {})).rejects.toThrow();
    expect(await engine.query('select 1::int as value', {})).toEqual([{ value: 1 }]);
    engine.close();
  });

  it.each([
    [{ memory: '1GB' }, 'got "memory"'],
    [{ memoryLimit: '' }, 'expected memoryLimit to be a text'],
    [{ threads: 0 }, 'expected threads to be a whole number of at least 1, got 0'],
  ])('refuses %o', async (options, message) => {
    await expect(duckdbEngine(options as never)).rejects.toThrow(message);
  });
});
