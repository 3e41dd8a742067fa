import { withoutControls } from '../../tables/cell-text.js';
import { commandError } from '../command-error.js';
import type { Prompter } from './prompter.js';

/** Asks at the terminal: questions go where problems go, so that the answer of the command can go elsewhere. */
export async function terminalPrompter(): Promise<Prompter> {
  const { confirm, intro, isCancel, outro, select, text } = await import('@clack/prompts');
  const ends = { input: process.stdin, output: process.stderr, signal: endOfInput() };

  const answered = <Answer>(answer: Answer): Exclude<Answer, symbol> => {
    if (isCancel(answer)) throw commandError('cancelled; nothing was written');
    return answer as Exclude<Answer, symbol>;
  };
  return {
    begin: (about) => intro(about, ends),
    async text(question, { hint, refuse } = {}) {
      const answer = await text({
        ...{ ...ends, message: withoutControls(question) },
        ...(hint !== undefined && { placeholder: hint }),
        validate: (typed) => refuse?.(cleaned(typed)),
      });
      return cleaned(answered(answer));
    },
    async choice(question, values) {
      const options = values.map((one) => ({ ...one, label: withoutControls(one.label) }));
      const answer = await select<string>({ ...ends, message: withoutControls(question), options });
      return answered(answer) as (typeof values)[number]['value'];
    },
    async confirm(question) {
      return answered(await confirm({ ...ends, message: question, initialValue: false }));
    },
    end: (about) => outro(about, ends),
  };
}

/** Aborted when input ends, as by ctrl-d: a question then waits for nothing, and with it nothing goes on in the process. */
function endOfInput(): AbortSignal {
  const controller = new AbortController();
  process.once('beforeExit', () => controller.abort());
  return controller.signal;
}

/** What was typed or pasted, as a name can be. */
function cleaned(typed: string | undefined): string {
  return withoutControls(typed ?? '')
    .replaceAll('\ufffd', ' ')
    .replace(/ +/g, ' ')
    .trim();
}
