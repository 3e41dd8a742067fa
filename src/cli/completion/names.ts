import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyses } from '../../analyses/index.js';
import { formats } from '../../formats/formats.js';
import { compareIds } from '../../model/ids.js';
import { readJsonText } from '../../model/json-text.js';
import { isPlainMap } from '../../model/plain-map.js';
import { rules as builtIn } from '../../rules/built-in/index.js';
import type { Config } from '../../rules/config/config.js';
import { decode } from '../../text/decode.js';
import { formatOf } from '../../text/readable-text.js';
import { readYamlText } from '../../text/yaml-text.js';
import type { Completion } from '../command.js';
import { findFiles } from '../input/find-files.js';
import { readSettings } from '../input/read-settings.js';
import { readSource } from '../input/read-source.js';
import type { Surroundings } from '../surroundings.js';
import type { Candidate, Line } from './candidates.js';

/** Nobody waits longer for a list of ids than reading this many bytes takes. */
const MAX_SIZE = 4 * 1024 * 1024;

/** What a chain is called where neither line nor config names one. */
const LIKELY = ['chain.yaml', 'chain.yml', 'chain.json'];

/** Sections whose keys are ids, by what is asked for. */
const SECTIONS = { parties: ['parties'], ids: ['parties', 'links', 'goals'] } as const;

/** The words of a kind: tables, rules, or ids out of the files on the line. */
export async function namesOf(kind: Completion, line: Line, on: Surroundings): Promise<readonly Candidate[]> {
  switch (kind) {
    case 'formats':
      return formats.map(({ id, title }) => ({ value: id, about: title }));
    case 'tables':
      return analyses.map(({ table: { name, title } }) => ({ value: name, about: title }));
    case 'rules': {
      const { ownRules = [] } = await settings(line, on);
      return [...builtIn, ...ownRules].map(({ id, title }) => ({ value: id, about: title }));
    }
    case 'ids':
    case 'parties':
      return idsIn(await filesOf(line, on), SECTIONS[kind], on);
    case 'files':
    case 'folders':
    case 'rule-levels':
      return [];
    default:
      return kind satisfies never;
  }
}

/** Settings that are not sound help nobody here, and are told when the command runs. */
async function settings({ values }: Line, on: Surroundings): Promise<Config> {
  return readSettings(values.get('config'), on).catch(() => ({}));
}

async function filesOf(line: Line, on: Surroundings): Promise<readonly string[]> {
  const isFile = (word: string) =>
    statSync(resolve(on.folder, word), { throwIfNoEntry: false })?.isFile() ?? false;
  const named = line.words.filter((word) => isFile(word) || /[*?{]/.test(word));
  const words = named.length > 0 ? named : ((await settings(line, on)).files ?? []);
  if (words.length > 0) return findFiles(words, on).catch(() => []);
  return LIKELY.filter((name) => existsSync(resolve(on.folder, name))).slice(0, 1);
}

/** Ids as they stand in files, which need not be sound. */
async function idsIn(
  files: readonly string[],
  sections: readonly string[],
  on: Surroundings,
): Promise<readonly Candidate[]> {
  const found = new Map<string, string>();
  for (const file of files) {
    const document = await valueIn(file, on);
    for (const section of sections) {
      const records = isPlainMap(document) ? document[section] : undefined;
      if (isPlainMap(records))
        for (const [id, record] of Object.entries(records)) found.set(id, aboutOf(record));
    }
  }
  return [...found].map(([value, about]) => ({ value, about })).sort((a, b) => compareIds(a.value, b.value));
}

async function valueIn(file: string, on: Surroundings): Promise<unknown> {
  const source = await readSource(file, MAX_SIZE, on).catch(() => undefined);
  if (!source || 'tooLarge' in source) return undefined;
  const decoded = decode(source.bytes);
  if ('problem' in decoded) return undefined;
  const read = formatOf(decoded.text, file) === 'json' ? readJsonText : readYamlText;
  return read(decoded.text).value;
}

/** What people call a record. */
function aboutOf(record: unknown): string {
  if (!isPlainMap(record)) return '';
  const name = record.name ?? record.service ?? record.title;
  return typeof name === 'string' ? name : '';
}
