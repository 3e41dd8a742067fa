import { quote } from '../../model/problem.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';

/** The whole number an option was given; undefined where it was not. @throws CommandError when it is none */
export function givenNumber(given: Given, name: string): number | undefined {
  const text = given.value(name);
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw commandError(`expected --${name} to be a whole number, got ${quote(text)}`);
}
