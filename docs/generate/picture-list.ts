import { toDot } from 'service-chain/formats';
import { chains } from './picture-chains.js';

/** A picture of a small chain: its file, what it shows in one sentence, and its drawing in Graphviz's language. */
export interface Picture {
  readonly file: string;
  readonly title: string;
  readonly dot: string;
}

/** Every picture, drawn from a chain that the library itself read, as the library draws it. */
export async function pictures(): Promise<readonly Picture[]> {
  return Promise.all(
    chains.map(async ({ file, title, chain, lit = [], down = [] }) => ({
      file,
      title,
      dot: await toDot(chain, { labels: 'id', marked: [...lit, ...down] }),
    })),
  );
}
