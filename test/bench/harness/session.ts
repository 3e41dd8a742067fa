import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Ask } from '../contenders/contender.js';
import { CONTENDERS, type ContenderName, type Entry } from '../contenders/index.js';
import type { Plan } from '../organisation/sizes.js';
import type { Python } from './python.js';
import type { Reply } from './reply.js';

/** A contender at work in a process of its own. */
export interface Session {
  /** Puts a request; one at a time. What goes wrong, a missed deadline too, is a reply. */
  ask(ask: Ask, seconds: number): Promise<Reply>;
  /** Whether the process is gone. */
  hasEnded(): boolean;
  /** Ends the process. */
  close(): void;
}

/** How large the heap of a process in JavaScript may grow, in megabytes. */
const MOST_HEAP = 4096;

/** Starts a contender with an organisation. */
export function startSession(name: ContenderName, plan: Plan, python: Python | undefined): Session {
  const child = processOf(name, plan, python);
  const replies = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  // The first line says that the process is up.
  const ready = replies.next();
  return {
    ask: async (ask, seconds) => {
      const reply = async (): Promise<Reply> => {
        await ready;
        child.stdin!.write(`${JSON.stringify(ask)}\n`);
        const { done, value } = await replies.next();
        return done ? { failure: endOf(child) } : (JSON.parse(value) as Reply);
      };
      return orLate(reply(), seconds, () => child.kill('SIGKILL'));
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null || child.killed,
    close: () => child.kill('SIGKILL'),
  };
}

function processOf(name: ContenderName, plan: Plan, python: Python | undefined): ChildProcess {
  const entry: Entry = CONTENDERS[name];
  const [command, ...options] =
    'python' in entry
      ? [python!.command, python!.script, entry.python.module, python!.folderOf(plan)]
      : [
          process.execPath,
          ...['--expose-gc', `--max-old-space-size=${MOST_HEAP}`, '--import', 'tsx'],
          ...[fileURLToPath(new URL('worker.ts', import.meta.url)), name, JSON.stringify(plan)],
        ];
  const child = spawn(command!, options, { stdio: ['pipe', 'pipe', 'ignore'] });
  // A process that has ended cannot be written to; its end is told by the missing reply.
  child.stdin!.on('error', () => undefined);
  child.on('error', () => undefined);
  return child;
}

function endOf({ exitCode, signalCode }: ChildProcess): string {
  return `the process ended (${signalCode ?? exitCode ?? 'no code'}), most likely out of memory`;
}

async function orLate(reply: Promise<Reply>, seconds: number, onLate: () => void): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Reply>((resolve) => {
    timer = setTimeout(() => {
      onLate();
      resolve({ failure: `no answer in ${seconds} s` });
    }, seconds * 1000);
  });
  const first = await Promise.race([reply, late]);
  clearTimeout(timer);
  return first;
}
