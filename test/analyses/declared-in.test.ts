import { describe, expect, it } from 'vitest';
import { declaredIn } from '../../src/analyses/declared-in.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { parseChainText } from '../../src/text/index.js';
import { chainOfFiles, FILES } from '../support/chains-of-files.js';

describe('which file declares what', () => {
  it('is told for every file, with the id it uses', () => {
    const rows = declaredIn(chainOfFiles()).rows();
    expect(
      rows.map(
        (row) => `${row.subject} ${row.subjectKind} ${row.file}:${row.line}:${row.column} ${row.declaredAs}`,
      ),
    ).toEqual([
      'desk party a.yaml:4:3 desk',
      'desk party b.yaml:3:3 desk',
      'desk party c.yaml:2:3 desk',
      'guest party a.yaml:3:3 guest',
      'check-in link a.yaml:9:3 z',
      'check-in link b.yaml:5:3 check-in',
      'check-in link c.yaml:4:3 check-in',
      'key link c.yaml:5:3 key',
    ]);
  });

  it('is one place each in a chain of one text', () => {
    const one = (file?: string) => declaredIn(parseChainText(FILES.desk, { ...(file && { file }) })).rows();
    expect(one('a.yaml')).toEqual([
      { subject: 'desk', subjectKind: 'party', file: 'a.yaml', line: 4, column: 3, declaredAs: 'desk' },
      { subject: 'guest', subjectKind: 'party', file: 'a.yaml', line: 3, column: 3, declaredAs: 'guest' },
      { subject: 'z', subjectKind: 'link', file: 'a.yaml', line: 9, column: 3, declaredAs: 'z' },
    ]);
    expect(one().map(({ file }) => file)).toEqual([null, null, null]);
  });

  it('is not told of a chain that came from no text', () => {
    expect(declaredIn(parseChain({ parties: { a: { kind: 'team' } }, links: {} })).rows()).toEqual([]);
  });
});
