/**
 * What is used of saxes. The types it brings do not compile under `exactOptionalPropertyTypes`, and this project checks the types of
 * packages, too; `paths` in tsconfig.json leads here.
 */
export declare class SaxesParser {
  constructor(options: { readonly xmlns: false; readonly position: true });
  /** The line it has come to, from 1. */
  readonly line: number;
  /** How many UTF-16 code units of that line it has gone past. */
  readonly columnIndex: number;
  on(event: 'error', handler: (error: Error) => void): void;
  on(event: 'opentagstart' | 'closetag', handler: (tag: { readonly name: string }) => void): void;
  on(
    event: 'opentag',
    handler: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => void,
  ): void;
  on(event: 'text' | 'cdata', handler: (text: string) => void): void;
  write(chunk: string): this;
  close(): this;
}
