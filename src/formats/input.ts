import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';

/** A content: text, bytes, or bytes as they come, such as a file stream or the body of a response. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** One of the files that make a chain. */
export interface FormatInput {
  /** The name of the file: problems carry it, and its ending tells the format. */
  readonly file?: string | undefined;
  /** What it holds. */
  readonly content: Content;
}

/** What formats read: a content, a file, or several files that make one chain together. */
export type FormatSource = Content | FormatInput | readonly FormatInput[];

/** A source as the list of its files. @throws ServiceChainError `invalid-option` for what is no source */
export function inputsOf(source: FormatSource): readonly FormatInput[] {
  const list = Array.isArray(source) ? source : [isContent(source) ? { content: source } : source];
  for (const input of list as readonly unknown[]) {
    if (typeof input === 'object' && input !== null && 'content' in input && isContent(input.content))
      continue;
    const message = `expected text, bytes, a stream of bytes, or files as { file, content }, got ${quote(input)}`;
    throw serviceChainError('invalid-option', message);
  }
  return list as readonly FormatInput[];
}

function isContent(value: unknown): value is Content {
  if (typeof value === 'string' || value instanceof Uint8Array) return true;
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** All bytes of a content; text as UTF-8. */
export async function bytesOf(content: Content): Promise<Uint8Array> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  if (content instanceof Uint8Array) return content;
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return joined(chunks);
}

/** All bytes of a content, or how many there were when they had become more than the limit. */
export async function bytesUpTo(content: Content, limit: number): Promise<Uint8Array | number> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(content)) {
    size += chunk.length;
    if (size > limit) return size;
    chunks.push(chunk);
  }
  return joined(chunks);
}

/** A content as chunks of bytes, one where it is not a stream. */
export async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield new TextEncoder().encode(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}

/** Chunks as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
