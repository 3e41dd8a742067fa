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

/** How many different keys are kept of what a file has: more than any log has, and no more than memory bears. */
const MOST_KEYS = 10_000;

/** What the attributes of a case are called where those of events are as they are. */
const CASE_PREFIX = 'case:';

/**
 * Reads the events of an XES file as its bytes come: attributes of an event by their key (`concept:name`), those of its case after
 * `case:` (`case:concept:name`). Attributes of attributes, lists, extensions, globals and classifiers are passed over. What an XES file says
 * of a case only behind its events comes too late for them. Events directly in the log, which the standard allows, are of no case. Only the five
 * entities of XML and those by number are read.
 *
 * O(bytes); holds one event and the open trace's attributes, however deep a file goes, and the keys there are.
 *
 * @param keys takes in the keys of events and cases that come up.
 * @throws ServiceChainError `invalid-option`, with the first place where the file is no XES.
 */
export async function readXes(
  { file, content }: XesFile,
  wanted: readonly string[],
  take: TakeEvent,
  keys: Set<string> = new Set(),
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const fail = (received: string): never => {
    const place = { ...(file !== undefined && { file }), line: parser.line, column: parser.columnIndex + 1 };
    const problem = problemOf({ code: 'invalid-file', path: [], expected: 'an event log in XES', received });
    throw problemsError('invalid-option', [{ ...problem, ...place }]);
  };
  parser.on('error', ({ message }) => fail(quote(message.replace(/^\d+:\d+: /, ''))));
  const walk = walkOver(wanted, take, keys);
  parser.on('opentag', ({ name, attributes }) => {
    if (!walk.open(name.replace(/^.*:/, ''), attributes)) fail(quote(`<${name}>`));
  });
  parser.on('closetag', () => walk.close());
  for await (const text of textsOf(content, () => fail('bytes that are no UTF-8'))) parser.write(text);
  parser.close();
}

/** Follows the tags of a file: where it stands is how deep it is, and what holds it. */
function walkOver(wanted: readonly string[], take: TakeEvent, seen: Set<string>) {
  const places = new Map(wanted.map((name, at) => [name, at]));
  const ofCase = new Array<string | null>(wanted.length).fill(null);
  let event: Array<string | null> | undefined;
  let eventDepth = 0;
  let depth = 0;
  let isInTrace = false;
  const put = (values: Array<string | null>, key: string, value: string) => {
    const at = places.get(key);
    if (at !== undefined || seen.size < MOST_KEYS) seen.add(key);
    if (at !== undefined) values[at] = value;
  };
  return {
    /** Whether the element may stand there. */
    open(name: string, { key, value }: Readonly<Record<string, string>>): boolean {
      depth++;
      if (depth === 1) return name === 'log';
      if (depth === 2) {
        isInTrace = name === 'trace';
        ofCase.fill(null);
      }
      const mayBeEvent = depth === 2 || (depth === 3 && isInTrace);
      if (mayBeEvent && name === 'event') {
        event = [...ofCase];
        eventDepth = depth;
      } else if (key !== undefined && value !== undefined) {
        if (event && depth === eventDepth + 1) put(event, key, value);
        else if (isInTrace && depth === 3) put(ofCase, CASE_PREFIX + key, value);
      }
      return !mayBeEvent || name === 'event' || name === 'trace' || !/^(event|trace)$/i.test(name);
    },
    close(): void {
      if (event && depth === eventDepth) {
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
