import { compare } from '../../src/tables/compare.js';
import { defineTable } from '../../src/tables/define-table.js';
import type { Table } from '../../src/tables/table.js';

/** A table of all kinds of columns, whose key may be partly unknown. */
export const posts = defineTable({
  name: 'posts',
  title: 'Posts',
  description: 'What each post holds.',
  key: ['party', 'place'],
  order: 'party, place (missing last)',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party.' },
    place: { type: 'text', values: ['upper', 'lower'], nullable: true, description: 'Where.' },
    people: { type: 'integer', unit: 'people', nullable: true, description: 'How many people.' },
    share: { type: 'number', unit: 'share (0 to 1)', nullable: true, description: 'A share.' },
    names: { type: 'text', list: true, description: 'Its names.' },
    open: { type: 'boolean', description: 'Whether it is open.' },
  },
});

/** A row of it. */
export type Post = ReturnType<typeof posts.of> extends Table<infer Row> ? Row : never;

/** A post, in the upper place where nothing else is said. */
export function post(party: string, rest: Partial<Post> = {}): Post {
  return { ...{ party, place: 'upper', people: 1, share: 0.5, names: [], open: true }, ...rest };
}

/** The comparison of posts at two dates. */
export function between(before: readonly Post[], after: readonly Post[], unchanged?: boolean) {
  return compare(
    posts.of(() => before),
    posts.of(() => after),
    unchanged === undefined ? {} : { unchanged },
  );
}
