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

  const LONG = "select count(*) from range(1_000_000_000) t(i) where i % 7 = 3 and md5(i::varchar) > 'a'";

  it('stops a query when being told how far it is throws, and rejects it with that', async () => {
    const engine = await duckdbEngine({ threads: 1 });
    let times = 0;
    const onProgress = () => {
      times++;
      throw new Error('no progress, please');
    };
    await expect(engine.query(LONG, { onProgress })).rejects.toThrow('no progress, please');
    expect(times).toBe(1);
    expect(await engine.query('select 1::int as value', {})).toEqual([{ value: 1 }]);
    engine.close();
  });

  it('rejects at once what waits for its turn, and never runs it', async () => {
    const engine = await duckdbEngine({ threads: 1 });
    const [first, second, third] = [new AbortController(), new AbortController(), AbortSignal.abort('gone')];
    let isFirstOver = false;
    const long = engine.query(LONG, { signal: first.signal }).finally(() => {
      isFirstOver = true;
    });
    long.catch(() => {});
    const waiting = engine.query('select 2', { signal: second.signal });
    setTimeout(() => second.abort(new Error('no longer')), 20);
    await expect(waiting).rejects.toThrow('no longer');
    await expect(engine.query('select 3', { signal: third })).rejects.toBe('gone');
    expect(isFirstOver).toBe(false);
    first.abort(new Error('enough'));
    await expect(long).rejects.toThrow('enough');
    expect(await engine.query('select 1::int as value', { signal: new AbortController().signal })).toEqual([
      { value: 1 },
    ]);
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
