import type { SourceLocation } from '../../model/problem.js';
import type { XmlElement } from '../xml/read-xml.js';

/** A node, edge or graph while its data come in. */
export interface OpenElement {
  readonly domain: 'node' | 'edge' | 'graph';
  readonly line: number;
  readonly column: number;
  readonly data: OpenData;
}

/** The values of an element, in the order of their names, and where they begin. */
export interface OpenData {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  readonly lines: readonly number[];
  readonly columns: readonly number[];
  has(name: string): boolean;
  /** Gives a name a value; the last one counts. */
  set(name: string, value: unknown, at: Pick<SourceLocation, 'line' | 'column'>): void;
}

/** An element that has just begun. */
export function openElement(domain: OpenElement['domain'], { line, column }: XmlElement): OpenElement {
  return { domain, line, column, data: new DataInOrder() };
}

/** How many names are looked through one by one; most elements have fewer, and there are many elements. */
const FEW = 16;

class DataInOrder implements OpenData {
  readonly names: string[] = [];
  readonly values: unknown[] = [];
  readonly lines: number[] = [];
  readonly columns: number[] = [];
  private numbers: Map<string, number> | undefined;

  has(name: string): boolean {
    return this.find(name) !== -1;
  }

  set(name: string, value: unknown, { line, column }: Pick<SourceLocation, 'line' | 'column'>): void {
    const found = this.find(name);
    const at = found === -1 ? this.names.length : found;
    this.names[at] = name;
    this.values[at] = value;
    this.lines[at] = line;
    this.columns[at] = column;
    if (found === -1) this.numbers?.set(name, at);
  }

  private find(name: string): number {
    if (this.names.length < FEW) return this.names.indexOf(name);
    this.numbers ??= new Map(this.names.map((one, at) => [one, at]));
    return this.numbers.get(name) ?? -1;
  }
}
