import { SaxesParser } from 'saxes';
import { problemsError } from '../../model/error.js';
import { problemOf, quote } from '../../model/problem.js';

/** A file in XES: its name, for messages, and what it holds, such as a stream of its bytes. */
export interface XesFile {
  /** Its name. */
  readonly file?: string | undefined;
  /** Its text, or its bytes in UTF-8 as they come. */
  readonly content: string | AsyncIterable<Uint8Array>;
}

/** Takes in events: the value of each wanted attribute, null where an event has none of the name. */
export type TakeEvent = (values: ReadonlyArray<string | null>) => void;

/** What the attributes of a case are called where those of events are as they are. */
const CASE_PREFIX = 'case:';

/**
 * Reads the events of an XES file as its bytes come: attributes of an event by their key (`concept:name`), those of its case after
 * `case:` (`case:concept:name`). Attributes of attributes, lists, extensions, globals and classifiers are passed over. What an XES file says
 * of a case only behind its events comes too late for them. Only the five entities of XML and those by number are read.
 *
 * O(bytes); holds one event and the open trace's attributes, however deep a file goes.
 *
 * @throws ServiceChainError `invalid-option`, with the first place where the file is no XES.
 */
export async function readXes(
  { file, content }: XesFile,
  wanted: readonly string[],
  take: TakeEvent,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const fail = (received: string): never => {
    const place = { ...(file !== undefined && { file }), line: parser.line, column: parser.columnIndex + 1 };
    const problem = problemOf({ code: 'invalid-file', path: [], expected: 'an event log in XES', received });
    throw problemsError('invalid-option', [{ ...problem, ...place }]);
  };
  parser.on('error', ({ message }) => fail(quote(message.replace(/^\d+:\d+: /, ''))));
  const walk = walkOver(wanted, take);
  parser.on('opentag', ({ name, attributes }) => {
    if (!walk.open(name.replace(/^.*:/, ''), attributes)) fail(quote(`<${name}>`));
  });
  parser.on('closetag', () => walk.close());
  for await (const text of textsOf(content, () => fail('bytes that are no UTF-8'))) parser.write(text);
  parser.close();
}

/** Follows the tags of a file: where it stands is how deep it is, and what holds it. */
function walkOver(wanted: readonly string[], take: TakeEvent) {
  const keys = new Map(wanted.map((name, at) => [name, at]));
  const ofCase = new Array<string | null>(wanted.length).fill(null);
  let event: Array<string | null> | undefined;
  let depth = 0;
  let isInTrace = false;
  return {
    /** Whether the element may stand there. */
    open(name: string, { key, value }: Readonly<Record<string, string>>): boolean {
      depth++;
      if (depth === 1) return name === 'log';
      if (depth === 2) {
        isInTrace = name === 'trace';
        if (isInTrace) ofCase.fill(null);
      } else if (depth === 3 && isInTrace && name === 'event') event = [...ofCase];
      else if (key !== undefined && value !== undefined && isInTrace) {
        const at =
          depth === 3 ? keys.get(CASE_PREFIX + key) : event && depth === 4 ? keys.get(key) : undefined;
        if (at !== undefined) (depth === 3 ? ofCase : event!)[at] = value;
      }
      return true;
    },
    close(): void {
      if (depth === 3 && event) {
        take(event);
        event = undefined;
      }
      depth--;
    },
  };
}

async function* textsOf(content: XesFile['content'], fail: () => never): AsyncGenerator<string> {
  if (typeof content === 'string') {
    yield content.replace(/^\ufeff/, '');
    return;
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return fail();
    }
  };
  for await (const bytes of content) yield decoded(bytes);
  yield decoded();
}
