import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainEnvironment } from './shell.js';

/** A command that runs in a pseudo-terminal, and somebody at its keyboard. */
export interface Keyboard {
  /** Waits until the screen has shown a text, after what was waited for before. */
  waitFor(text: string): Promise<void>;
  /** Presses keys. */
  press(keys: string): void;
  /** Presses keys, and again every two seconds, until the screen shows a text: a shell that is just drawing may lose an interrupt. */
  pressUntil(keys: string, text: string): Promise<void>;
  /** Waits for the end; all the screen showed, and the exit code. */
  readonly ended: Promise<{ readonly code: number | null; readonly screen: string }>;
}

/** The keys that are no letters. */
export const KEYS = { enter: '\r', down: '\u001b[B', cancel: '\u0003', end: '\u0004', tab: '\t' } as const;

/** Half a minute. */
const MOST_WAITS = 1500;

/** Two seconds, and how often. */
const WAITS_BEFORE_AGAIN = 100;
const MOST_TRIES = 5;

/** Starts a line in a pseudo-terminal. Where nothing comes of waiting, what the screen showed is thrown. */
export function atKeyboard(line: string, folder: string, columns = 80): Keyboard {
  const words = ['-qec', `stty cols ${columns} rows 50; ${line}`, '/dev/null'];
  // bash gives its place to the last command of a line; another shell would stay, and be ended itself by ctrl-c.
  const env = { ...plainEnvironment(), SHELL: '/bin/bash', TERM: 'xterm' };
  const child = spawn('script', words, { cwd: folder, env });
  const screen = screenOf(child);
  return {
    waitFor: (text) => screen.waitFor(text),
    press: (keys) => void child.stdin.write(keys),
    async pressUntil(keys, text) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        child.stdin.write(keys);
        if (await screen.shows(text, WAITS_BEFORE_AGAIN)) return;
      }
      await screen.waitFor(text);
    },
    ended: new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, screen: screen.shown() }));
    }),
  };
}

function screenOf({ stdout }: ChildProcess) {
  let text = '';
  let seen = 0;
  stdout?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const shows = async (wanted: string, most: number): Promise<boolean> => {
    for (let waits = 0; waits < most; waits++) {
      const at = plain(text).indexOf(wanted, seen);
      seen = at === -1 ? seen : at + wanted.length;
      if (at !== -1) return true;
      await sleep(20);
    }
    return false;
  };
  return {
    shown: () => text,
    shows,
    async waitFor(wanted: string): Promise<void> {
      if (await shows(wanted, MOST_WAITS)) return;
      throw new Error(`the screen never showed "${wanted}":\n${plain(text).slice(seen)}`);
    },
  };
}

/** What was shown, without the sequences that move and colour, and the bell. */
function plain(text: string): string {
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]|\u0007/g, '');
}
