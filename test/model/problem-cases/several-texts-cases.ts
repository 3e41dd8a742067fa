import type { ProblemCode } from '../../../src/model/problem.js';
import type { ProblemCase } from './problem-case.js';

/** Problems that only several texts together can have. */
export const severalTextsCases = {
  'duplicate-file': [
    {
      texts: {
        sources: [
          { file: 'b.yaml', text: 'parties: {}' },
          { file: 'a.yaml', text: 'links: {}' },
          { file: 'b.yaml', text: 'parties: {}' },
        ],
        file: 'b.yaml',
      },
      problem: { path: [], received: '"b.yaml"' },
    },
  ],
} satisfies Partial<Record<ProblemCode, readonly [ProblemCase, ...ProblemCase[]]>>;
