import { quote } from '../../model/problem.js';

/** The problem of an id that a list of a change names a second time. */
export function namedTwice(id: string) {
  return { code: 'duplicate-id', message: `${quote(id)} is named twice`, received: quote(id) } as const;
}
