import type { ProblemCode } from '../../../src/model/problem.js';
import type { ProblemCase } from './problem-case.js';

/** Each list stands for nine of the list before; with the first of g they are more than a million values. */
const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
g: &g [▸*f, *f, *f, *f, *f, *f, *f, *f, *f]
parties: *g
links: {}
`;

/** Problems of the text itself. */
export const textCases = {
  'empty-document': [
    {
      yaml: '▸',
      json: '▸',
      problem: { path: [], expected: 'a map with parties and links', received: 'nothing' },
    },
    {
      yaml: '▸# nothing but words\n',
      json: '▸null',
      problem: { path: [], expected: 'a map with parties and links', received: 'nothing' },
    },
  ],
  'invalid-json': [
    {
      json: '{ "parties": ▸}',
      textOnly: true,
      problem: { path: [], expected: 'a value', received: '"}"' },
    },
    {
      json: '{ "parties": {},\n  ▸links: {} }',
      textOnly: true,
      problem: { path: [], expected: 'a key in double quotes', received: '"links: {} }"' },
    },
  ],
  'invalid-yaml': [
    {
      yaml: 'parties: { desk: { kind: team }\n▸links: {}\n',
      textOnly: true,
      problem: { path: [] },
    },
    {
      yaml: 'parties: {}\nlinks: {}\n▸---\nparties: {}\n',
      textOnly: true,
      problem: { path: [], expected: 'one YAML document', received: '2 documents' },
    },
  ],
  'duplicate-key': [
    {
      yaml: 'parties:\n  desk: { kind: team }\n  ▸desk: { kind: role }\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "team" },\n  ▸"desk": { "kind": "role" } }, "links": {} }',
      textOnly: true,
      problem: { path: ['parties', 'desk'], received: '"desk"' },
    },
  ],
  'invalid-key': [
    {
      yaml: 'parties:\n  desk: { kind: team }\n  ? ▸[a, b]\n  : { kind: team }\nlinks: {}\n',
      textOnly: true,
      problem: { path: ['parties'] },
    },
  ],
  'unresolved-tag': [
    {
      yaml: 'parties:\n  desk: { kind: ▸!word team }\nlinks: {}\n',
      textOnly: true,
      severity: 'warning',
      problem: { path: [] },
    },
  ],
  'too-deep': [
    {
      yaml: `${'['.repeat(100)}▸${'['.repeat(9900)}`,
      options: { format: 'yaml' },
      textOnly: true,
      problem: { path: [] },
    },
  ],
  'too-many-aliases': [
    {
      yaml: BOMB,
      textOnly: true,
      problem: { path: ['g', 0] },
    },
  ],
  'too-large': [
    {
      yaml: 'parties: {}\nlinks: {}\n',
      json: '{"parties":{},"links":{}}',
      options: { maxSize: 20 },
      textOnly: true,
      problem: { path: [], expected: 'at most 20 bytes' },
    },
  ],
  'not-utf-8': [
    {
      bytes: { source: Uint8Array.of(0x61, 0x3a, 0x0a, 0x62, 0x3a, 0x20, 0xff), line: 2, column: 4 },
      textOnly: true,
      problem: { path: [], expected: 'UTF-8 text', received: 'a byte that is not UTF-8' },
    },
    {
      bytes: { source: Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), line: 1, column: 1 },
      textOnly: true,
      problem: { path: [], expected: 'UTF-8 text', received: 'UTF-16 text' },
    },
  ],
} satisfies Partial<Record<ProblemCode, readonly [ProblemCase, ...ProblemCase[]]>>;
