import type { ChainInColumns } from '../../../src/chain/chain-from-columns.js';
import type { RowOptions } from '../../../src/chain/input/chain-of-rows.js';
import type { Problem } from '../../../src/model/problem.js';
import type { TextSource, TextSourceOptions } from '../../../src/text/index.js';

/** One bad document, in YAML and in JSON, and the one problem it has. The mark ▸ stands where the problem is. */
export interface ProblemCase {
  readonly yaml?: string;
  readonly json?: string;
  /** For sources that are no text. */
  readonly bytes?: { readonly source: Uint8Array; readonly line: number; readonly column: number };
  /** For problems that only columns have. */
  readonly columns?: { readonly source: ChainInColumns; readonly row?: number } & RowOptions;
  /** For problems that only several texts have. */
  readonly texts?: { readonly sources: readonly TextSource[]; readonly file: string };
  readonly options?: TextSourceOptions;
  /** Whether the problem is one of the text, which the value read from it does not have. */
  readonly textOnly?: true;
  readonly problem: Pick<Problem, 'path' | 'expected' | 'received' | 'suggestion'>;
  readonly severity?: 'warning';
}

const MARK = '▸';

/** Takes the mark out of a text and tells the line and column where it stood. */
export function unmark(marked: string): {
  text: string;
  place: { line: number; column: number } | undefined;
} {
  const offset = marked.indexOf(MARK);
  const before = marked.slice(0, Math.max(offset, 0)).split('\n');
  return {
    text: marked.replaceAll(MARK, ''),
    place: offset < 0 ? undefined : { line: before.length, column: before.at(-1)!.length + 1 },
  };
}

const PARTIES = {
  yaml: `parties:
  desk: { kind: team }
  it: { kind: system }
  guest: { kind: customer, needs: [quiet room] }
`,
  json: `{ "parties": {
    "desk": { "kind": "team" },
    "it": { "kind": "system" },
    "guest": { "kind": "customer", "needs": ["quiet room"] }
  },
`,
};

const LINKS = {
  yaml: `links:
  check-in: { provider: desk, customer: guest, service: check-in }
  tool: { provider: it, customer: desk, service: tool }
`,
  json: `"links": {
    "check-in": { "provider": "desk", "customer": "guest", "service": "check-in" },
    "tool": { "provider": "it", "customer": "desk", "service": "tool" }
  },
`,
};

const CATALOGUE = {
  yaml: `measures:
  wait: { name: Wait, unit: minutes, better: lower, min: 0, max: 60 }
  score: { name: Score, unit: points, better: higher, min: 1, max: 7 }
goals:
  quick: { holder: desk, title: Quick }
`,
  json: `"measures": {
    "wait": { "name": "Wait", "unit": "minutes", "better": "lower", "min": 0, "max": 60 },
    "score": { "name": "Score", "unit": "points", "better": "higher", "min": 1, "max": 7 }
  },
  "goals": { "quick": { "holder": "desk", "title": "Quick" } },
`,
};

/** A document with the parties desk, it and guest, and what is given. */
export function afterParties(yaml: string, json: string, problem: ProblemCase['problem']): ProblemCase {
  return { yaml: PARTIES.yaml + yaml, json: `${PARTIES.json}${json} }`, problem };
}

/** A document with these parties, the links check-in and tool, and what is given. */
export function afterLinks(yaml: string, json: string, problem: ProblemCase['problem']): ProblemCase {
  return afterParties(LINKS.yaml + yaml, LINKS.json + json, problem);
}

/** A document with these parties and links, the measures wait and score, the goal quick, and what is given. */
export function afterCatalogue(yaml: string, json: string, problem: ProblemCase['problem']): ProblemCase {
  return afterLinks(CATALOGUE.yaml + yaml, CATALOGUE.json + json, problem);
}

/** A document in which only the link check-in is of interest: the fields that follow its provider and customer. */
export function checkInWith(yaml: string, json: string, problem: ProblemCase['problem']): ProblemCase {
  return afterParties(
    `links:
  tool: { provider: it, customer: desk, service: tool }
  check-in:
    provider: desk
    customer: guest
    service: check-in
    ${yaml}
`,
    `"links": {
    "tool": { "provider": "it", "customer": "desk", "service": "tool" },
    "check-in": { "provider": "desk", "customer": "guest", "service": "check-in",
      ${json}
    }
  }`,
    problem,
  );
}
