import type { ProblemCode } from '../../../src/model/problem.js';
import type { ProblemCase } from './problem-case.js';

const PARTIES = { id: ['desk', 'guest'], kind: ['team', 'customer'] };

/** Problems that only columns, or rows without number, can have. */
export const columnCases = {
  'wrong-length': [
    {
      columns: {
        source: { parties: PARTIES, links: { provider: ['desk'], customer: ['guest'], service: ['a', 'b'] } },
      },
      problem: { path: ['links', 'service'], expected: '1 values, as many as "provider" has', received: '2' },
    },
  ],
  'more-problems': [
    {
      columns: {
        source: {
          parties: PARTIES,
          links: { provider: ['desk', 'desk'], customer: ['guest', 'guest'], service: ['', ''] },
        },
        maxProblems: 1,
      },
      problem: { path: [] },
    },
  ],
} satisfies Partial<Record<ProblemCode, readonly [ProblemCase, ...ProblemCase[]]>>;
