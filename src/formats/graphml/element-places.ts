import type { SourceLocation } from '../../model/problem.js';
import type { ElementPart, ElementPlaces } from '../graph/graph-element.js';
import type { OpenElement } from './graphml-element.js';

/** The places of the elements of one file, as they end. */
export interface GrowingPlaces extends ElementPlaces {
  /** Takes in an element. @returns its number */
  add(element: OpenElement): number;
}

/** How many numbers stand for the beginning of an element, and for that of a value. */
const PER_ELEMENT = 3;
const PER_VALUE = 3;

/** Makes places without any element: some thirty bytes are held for one, and twelve for each of its values. */
export function growingPlaces(file: string | undefined): GrowingPlaces {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const begins = growingNumbers();
  const values = growingNumbers();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  const found = (line: number, column: number): SourceLocation =>
    file === undefined ? { line, column } : { file, line, column };
  return {
    add({ line, column, data }) {
      begins.push(line, column, values.length());
      data.names.forEach((name, at) => {
        values.push(numberOf(name), data.lines[at]!, data.columns[at]!);
      });
      return begins.length() / PER_ELEMENT - 1;
    },
    placeOf(element, part?: ElementPart) {
      const at = element * PER_ELEMENT;
      const name = typeof part === 'object' ? numbers.get(part.attribute) : undefined;
      const end = at + PER_ELEMENT < begins.length() ? begins.at(at + PER_ELEMENT + 2) : values.length();
      for (let value = begins.at(at + 2); name !== undefined && value < end; value += PER_VALUE)
        if (values.at(value) === name) return found(values.at(value + 1), values.at(value + 2));
      return found(begins.at(at), begins.at(at + 1));
    },
  };
}

/** A list of whole numbers, four bytes each. */
function growingNumbers() {
  let held = new Int32Array(1024);
  let length = 0;
  return {
    push(first: number, second: number, third: number): void {
      if (length + 3 > held.length) {
        const wider = new Int32Array(held.length * 2);
        wider.set(held);
        held = wider;
      }
      held[length++] = first;
      held[length++] = second;
      held[length++] = third;
    },
    at: (place: number): number => held[place]!,
    length: (): number => length,
  };
}
