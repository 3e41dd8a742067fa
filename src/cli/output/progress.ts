import type { Surroundings } from '../surroundings.js';

/** Tells somebody who waits how far work has come. */
export interface Progress {
  /** Passes pieces on and counts them. */
  counted<T>(pieces: Iterable<T>): Iterable<T>;
  /** Says what is being done now. */
  stage(text: string): void;
  /** Wipes the line. */
  end(): void;
}

/** Work that takes less than this is told nothing of. */
const PATIENCE = 1000;
const PAUSE = 250;

/** Wipes the line the cursor is in, and puts it at its beginning. */
const WIPE = '\r\u001b[2K';

/** Tells on the screen of problems what is being done, once it has taken a second; nothing where nobody watches. */
export function progressOf({ errors, isInteractive, ticks }: Surroundings, title: string): Progress {
  const began = ticks();
  let told = began;
  let isShown = false;
  const show = (text: string) => {
    const now = ticks();
    if (!isInteractive || now - began < PATIENCE || now - told < PAUSE) return;
    told = now;
    isShown = true;
    void errors.write(`${WIPE}${errors.mark('dim', `${title} ${text}`)}`);
  };
  return {
    *counted(pieces) {
      let count = 0;
      for (const piece of pieces) {
        count++;
        if (count % 256 === 0) show(`${count} lines`);
        yield piece;
      }
    },
    stage: (text) => show(text),
    end() {
      if (isShown) void errors.write(WIPE);
    },
  };
}
