import { declarationsOf, type PlacedDeclaration } from '../chain/merging/kept-declarations.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';

/** The declaration of {@link declaredIn}. */
export const declaredInTable = defineTable({
  name: 'declared-in',
  title: 'Which file declares what',
  description: 'Every party and link with each file that declares it, where, and under which id.',
  key: ['subject', 'file'],
  order: 'subjectKind (as listed), subject, file',
  columns: {
    subject: { type: 'id', refers: 'subject', description: 'The party or link.' },
    subjectKind: { type: 'text', values: ['party', 'link'], description: 'Which of the two it is.' },
    file: { type: 'text', nullable: true, description: 'The file; null for a text without a name.' },
    line: { type: 'integer', unit: 'line', description: 'The line on which it is declared there, from 1.' },
    column: { type: 'integer', unit: 'column', description: 'The column, from 1.' },
    declaredAs: {
      type: 'text',
      description: 'The id it has there: another one where files declare the same link under several ids.',
    },
  },
});

/** A row of {@link declaredIn}. @interface */
export type DeclaredInRow = RowOf<typeof declaredInTable.columns>;

/**
 * Where each party and link is declared: one row for each file that does, so for a chain of one text one row each, and none for a chain
 * that came from no text. A link that files declare under several ids has the least of them; `declaredAs` is the one used there.
 * O(parties + links), and one walk over each text.
 *
 * @example
 * ```ts
 * import { declaredIn, parseChain } from 'service-chain';
 *
 * const read = parseChain('{ "parties": { "desk": { "kind": "team" } }, "links": {} }');
 * const [desk] = declaredIn(read).rows();
 * `${desk!.subject}: line ${desk!.line}, column ${desk!.column}`; // 'desk: line 1, column 16'
 * declaredIn(chain).rows().length; // 0
 * ```
 */
export function declaredIn(chain: ServiceChain): Table<DeclaredInRow, 'subject' | 'file'> {
  return declaredInTable.of(() => (declarationsOf(chain)?.declared() ?? declaredOnce(chain)).map(rowOf));
}

/** The declarations of a chain of one text. */
function declaredOnce(chain: ServiceChain): readonly PlacedDeclaration[] {
  return (['parties', 'links'] as const).flatMap((section) =>
    chain[section]().flatMap(({ id }) => {
      const place = chain.sourceOf(id);
      return place ? [{ section, id, declaredAs: id, place }] : [];
    }),
  );
}

function rowOf({ section, id, declaredAs, place }: PlacedDeclaration): DeclaredInRow {
  const { file = null, line, column } = place;
  return {
    subject: id,
    subjectKind: section === 'parties' ? 'party' : 'link',
    file,
    line,
    column,
    declaredAs,
  };
}
