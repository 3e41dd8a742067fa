import { describe, expect, it } from 'vitest';
import { declarationConflicts } from '../../src/analyses/declaration-conflicts.js';
import { quality } from '../../src/analyses/quality.js';
import { trend } from '../../src/analyses/trend.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { parseChainText } from '../../src/text/index.js';
import { chainOfFiles, FILES } from '../support/chains-of-files.js';

const chain = chainOfFiles();

describe('what files say differently', () => {
  it('is there with both values and places, whichever way they were given', () => {
    const rows = declarationConflicts(chain).rows();
    expect(
      rows.map(
        (row) =>
          `${row.subjectKind} ${row.subject} ${row.field}: ${row.taken} ${row.takenFile}:${row.takenLine}:${row.takenColumn}, ${row.other} ${row.otherFile}:${row.otherLine}:${row.otherColumn}`,
      ),
    ).toEqual([
      'organisation organisation name: "Hotel" a.yaml:1:7, "The Hotel" b.yaml:1:7',
      'party desk attributes["a b"]: "x" a.yaml:7:35, "y" b.yaml:3:69',
      'party desk headcount: 4 a.yaml:6:16, 5 b.yaml:3:34',
      'party desk headcount: 4 a.yaml:6:16, 5 c.yaml:2:34',
      'party desk kind: "role" b.yaml:3:17, "team" a.yaml:5:11',
      'party desk kind: "role" b.yaml:3:17, "team" c.yaml:2:17',
      'link check-in requires: [] b.yaml:5:80, ["key"] c.yaml:4:67',
      'measure desk name: "Wait" a.yaml:10:27, "Waiting" b.yaml:6:27',
      'goal own progress: null a.yaml:11:73, null b.yaml:7:73',
      'goal own respondent: null a.yaml:11:59, null b.yaml:7:59',
    ]);
    expect(chain.party('desk').headcount).toBe(4);
    expect(chain.link('check-in')).toMatchObject({ ownTime: 10, service: 'Check-in', owner: 'desk' });
  });

  it('is nothing in a chain of one text, or of none', () => {
    expect(declarationConflicts(parseChainText(FILES.desk, { file: 'a.yaml' })).rows()).toEqual([]);
    expect(declarationConflicts(parseChain({ parties: {}, links: {} })).rows()).toEqual([]);
  });

  it('is known of a part of the chain, too', () => {
    const seen = new Set<number>();
    const counting = (part: ServiceChain) => {
      seen.add(declarationConflicts(part).rows().length);
      return quality(part);
    };
    trend(chain, counting);
    expect(seen).toEqual(new Set([10]));
  });
});
