import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type AskingOptions,
  duckdbEngine,
  type EventLog,
  eventLogFrom,
  logQuality,
} from '../../mining/index.js';
import { withoutControls } from '../../tables/cell-text.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';
import { findFiles } from '../input/find-files.js';
import { givenColumns } from '../input/given-columns.js';
import { chunksOf, STANDARD_INPUT } from '../input/read-source.js';
import { progressOf } from '../output/progress.js';
import type { Surroundings } from '../surroundings.js';

/**
 * Asks the log that was given, and tells how far it is; ctrl-c stops the question. What memory does not hold goes to a folder of its own.
 *
 * @throws CommandError when files or columns are not there, there are no events, or it is stopped
 */
export async function askLog<Answer>(
  words: readonly string[],
  given: Given,
  on: Surroundings,
  question: (log: EventLog, asking: AskingOptions) => Promise<Answer>,
): Promise<Answer> {
  const files = await logFiles(words, on);
  const isXes = /\.xes$/i.test(files[0]!);
  const columns = givenColumns(given, isXes);
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'service-chain-'));
  const { signal, release } = interruption(on);
  const progress = progressOf(on, 'reading events:');
  const onProgress = ({ share }: { readonly share: number }) =>
    progress.stage(`${Math.floor(share * 100)} %`);
  const engine = await duckdbEngine({ temporaryFolder });
  try {
    const log = await eventLogFrom(engine, {
      files: isXes
        ? files.map((file) => ({ file, content: chunksOf(file, on) }))
        : files.map((file) => resolve(on.folder, file)),
      ...columns,
    });
    const [events] = (await logQuality(log, { signal, onProgress })).rows();
    if (events!.count === 0) throw commandError(`${withoutControls(files.join(', '))}: holds no events`);
    return await question(log, { signal, onProgress });
  } catch (error) {
    throw signal.aborted ? commandError('stopped') : inWords(error);
  } finally {
    release();
    progress.end();
    engine.close();
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

async function logFiles(words: readonly string[], on: Surroundings): Promise<readonly string[]> {
  if (words.length === 0) throw commandError('no event log is named: give its file');
  if (words.includes(STANDARD_INPUT))
    throw commandError('expected an event log in a file, got standard input');
  const files = await findFiles(words, on);
  for (const file of files) {
    const path = resolve(on.folder, file);
    if (!existsSync(path))
      throw commandError(`${withoutControls(file)}: cannot be read: there is no such file`);
    on.inputs?.note(path);
  }
  return files;
}

/** What DuckDB says of files is for whoever named them. */
function inWords(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  const said = /^[A-Z][A-Za-z ]* Error: (.*)/.exec(message);
  return said ? commandError(`the event log cannot be read: ${said[1]}`) : error;
}

/** Aborted by ctrl-c until it is released. */
function interruption({ stop }: Surroundings) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.once('SIGINT', abort);
  const signal = stop ? AbortSignal.any([stop, controller.signal]) : controller.signal;
  return { signal, release: () => void process.off('SIGINT', abort) };
}
