import { withoutControls } from '../../tables/cell-text.js';
import { wrap } from '../../tables/text-width.js';
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

/** Work that takes less than this is told nothing of, in milliseconds. */
const PATIENCE = 1000;
/** How long what is told stays, at least: nobody reads faster. */
const PAUSE = 250;

/** Wipes the line the cursor is in, and puts it at its beginning. */
const WIPE = '\r\u001b[2K';

/** How wide a screen is taken to be where only problems go to one. */
const WIDTH = 80;

/** Tells on the screen of problems what is being done, once it has taken a second; nothing where nobody watches. */
export function progressOf(
  { errors, isInteractive, ticks, width = WIDTH }: Surroundings,
  title: string,
): Progress {
  const began = ticks();
  let told = Number.NEGATIVE_INFINITY;
  let isShown = false;
  const show = (text: string) => {
    const now = ticks();
    if (!isInteractive || now - began < PATIENCE || now - told < PAUSE) return;
    told = now;
    isShown = true;
    // A second line would stay: only one is wiped.
    const [line = ''] = wrap(withoutControls(`${title} ${text}`), Math.max(10, width - 1));
    void errors.write(`${WIPE}${errors.mark('dim', line)}`);
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
      isShown = false;
    },
  };
}
