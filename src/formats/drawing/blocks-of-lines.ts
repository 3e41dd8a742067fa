/** How many lines make a piece. */
const BLOCK = 1000;

/** Lines as pieces of a text; each line ends in a line break. */
export function* blocksOfLines(lines: Iterable<string>): Generator<string> {
  let block: string[] = [];
  for (const line of lines) {
    block.push(line, '\n');
    if (block.length < 2 * BLOCK) continue;
    yield block.join('');
    block = [];
  }
  yield block.join('');
}
