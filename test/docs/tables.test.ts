import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as formats from '../../src/formats/index.js';
import { HEADINGS, plainHeading } from '../../src/formats/mapping/headings.js';
import { folderWith, runWith } from '../cli/run-with.js';
import { pageExamples } from './examples.js';
import { runExample } from './run-example.js';

const page = readFileSync('docs/tables.md', 'utf8');

/** A part of the page: files by their names, the command to run on them, and what comes of it. */
interface Part {
  readonly title: string;
  readonly command: string;
  readonly blocks: ReadonlyMap<string, string>;
}

const parts: readonly Part[] = page
  .split(/^## /m)
  .map((part) => {
    const blocks = new Map(
      Array.from(part.matchAll(/^`([\w.-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm), ([, name, text]) => [
        name!,
        text!,
      ]),
    );
    return { title: part.split('\n')[0]!, command: blocks.get('command')?.trim() ?? '', blocks };
  })
  .filter(({ command }) => command !== '');

describe('the page about tables', () => {
  it.each(parts)('$title: comes to what it says', async ({ command, blocks }) => {
    const words = Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, word]) => quoted ?? word!);
    expect(words.shift()).toBe('service-chain');
    const made = new Set([
      'told',
      'command',
      'chain.yaml',
      ...(command.includes('--keep-mapping') ? ['map.yaml'] : []),
    ]);
    const given = [...blocks].filter(([name]) => !made.has(name));
    const folder = folderWith(Object.fromEntries(given));
    const { errors } = await runWith(words, { folder });
    expect(errors).toBe(blocks.get('told') ?? '');
    for (const name of ['chain.yaml', 'map.yaml'].filter((one) => made.has(one) && blocks.has(one)))
      expect(existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8')).toBe(
        blocks.get(name),
      );
  });

  it('has six parts that run', () => {
    expect(parts).toHaveLength(6);
  });

  const examples = pageExamples.filter(({ place }) => place.startsWith('docs/tables.md'));
  it.each(examples)('$place comes to what it says', async (example) => {
    const surroundings = { modules: { 'service-chain/formats': formats }, given: {} };
    const { values } = await runExample(example, surroundings);
    expect(values.length).toBeGreaterThan(0);
    expect(values.map(([got]) => got)).toEqual(values.map(([, said]) => said));
  });

  it('names headings that are known', () => {
    const known = new Set(
      Object.values(HEADINGS).flatMap((fields) => Object.values(fields).flatMap((words) => words.split(' '))),
    );
    const [, table] = /^\| field \| English.*\n.*\n((?:\|.*\n)+)/m.exec(page)!;
    const headings = table!
      .trim()
      .split('\n')
      .flatMap((line) =>
        line
          .split('|')
          .slice(2, -1)
          .flatMap((cell) => cell.split(',')),
      );
    expect(headings.length).toBeGreaterThan(70);
    expect(headings.filter((heading) => !known.has(plainHeading(heading)))).toEqual([]);
  });
});
