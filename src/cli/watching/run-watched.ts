import { EXIT, type ExitCode } from '../command.js';
import { tellFailure } from '../output/tell-failure.js';
import type { Surroundings } from '../surroundings.js';
import { type Noted, noted } from './noted.js';
import { untilChange } from './until-change.js';

/** Clears a screen and puts the cursor at its beginning; what has been scrolled away stays. */
const CLEAR = '\u001b[2J\u001b[H';

/**
 * Answers, and again whenever something the answer rests on has changed, until it is stopped. What keeps it from answering, such as
 * a file that is half written, is told, and it goes on waiting.
 */
export async function runWatched(
  answer: (on: Surroundings) => Promise<unknown>,
  on: Surroundings,
): Promise<ExitCode> {
  const stop = on.stop ?? interruption();
  while (!stop.aborted) {
    const rests = noted();
    // Made anew for each answer, so that the moment is that of the answer.
    await answerOnce(answer, { ...on, restsOn: rests.note });
    await on.errors.write(`${on.errors.mark('dim', watchingInWords(rests))}\n`);
    await untilChange(rests, stop);
    if (!stop.aborted && on.width !== undefined) await on.output.write(CLEAR);
  }
  return EXIT.answered;
}

async function answerOnce(answer: (on: Surroundings) => Promise<unknown>, on: Surroundings): Promise<void> {
  try {
    await answer(on);
  } catch (error) {
    await tellFailure(error, on);
  }
}

/** Files that could be there and are not are watched too, but of no interest. */
function watchingInWords({ stamps, folders }: Noted): string {
  const files = [...stamps].filter(([path]) => !folders.has(path));
  const there = files.filter(([, stamp]) => stamp !== undefined).length;
  const searched = folders.size === 0 ? '' : ' and those that may come';
  return `watching ${there} ${there === 1 ? 'file' : 'files'}${searched}; ctrl-c ends`;
}

/** Aborted by ctrl-c; a second one ends the process as ever. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}
