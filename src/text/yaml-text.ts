import { Composer, type CST, type Document, Lexer, type Node, Parser, type YAMLError } from 'yaml';
import { type Problem, problemOf, type SourceLocation } from '../model/problem.js';
import { locatorOf, MAX_DEPTH, type SourceText, tooDeep, withoutMark } from '../model/source-text.js';
import { MAX_YAML_SIGNS } from './limits.js';
import { locateInYaml } from './yaml-places.js';
import { yamlValue } from './yaml-value.js';

/**
 * Reads YAML 1.2 text: its value, the problems of the text itself, and a way to find where a path stands in it.
 * The depth and the number of tokens are watched while the text is cut into them, before anything that recurses sees them.
 *
 * @param mostSigns how many words and signs are read, or a third of the length of the text where that is more.
 */
export function readYamlText(text: string, file?: string, mostSigns = MAX_YAML_SIGNS): SourceText {
  const source = withoutMark(text);
  const place = locatorOf(source, file);
  const unreadable = (problems: readonly Problem[]): SourceText => ({
    value: undefined,
    problems,
    locate: (wanted) => wanted.map(() => place(0)),
  });
  const tokens = tokensOf(source, mostSigns);
  if ('problem' in tokens) return unreadable([{ ...tokens.problem, ...place(tokens.offset) }]);
  const documents = [
    ...new Composer({ uniqueKeys: false, merge: false }).compose(tokens, true, source.length),
  ];
  const errors = [...documents.flatMap(({ errors }) => errors.map((error) => syntaxProblem(error, place)))];
  if (documents.length > 1) errors.push(severalDocuments(documents, place));
  if (errors.length > 0) return unreadable(errors);
  return readDocumentNode(documents[0] as Document, place);
}

/** The tokens of a text, or where it nests too deep or has too many; what is open is the parser's stack. */
function tokensOf(
  source: string,
  mostSigns: number,
): CST.Token[] | { readonly problem: Problem; readonly offset: number } {
  const most = Math.max(mostSigns, Math.floor(source.length / 3));
  let signs = 0;
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (depthOf(parser.stack) > MAX_DEPTH)
      return { problem: tooDeep(), offset: offsetOf(parser.stack.at(-1)) ?? parser.offset };
    if (++signs > most) return { problem: tooManySigns(most), offset: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function tooManySigns(most: number): Problem {
  const expected = `at most ${most} words and signs of YAML`;
  return problemOf({ code: 'too-large', path: [], expected, received: 'more of them' });
}

function offsetOf(token: CST.Token | undefined): number | undefined {
  return token && 'offset' in token ? token.offset : undefined;
}

/** How many maps and lists are open; what else is open (the document, a scalar) does not count. */
function depthOf(stack: readonly CST.Token[]): number {
  return stack.length <= MAX_DEPTH
    ? stack.length
    : stack.filter((token) => COLLECTIONS.has(token.type)).length;
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);

function readDocumentNode(document: Document, place: (offset: number) => SourceLocation): SourceText {
  const { value, problems, aliased } = yamlValue(document, place);
  const warnings = document.warnings.map((warning) => warningProblem(warning, place));
  const locate = locateInYaml(document.contents as Node | null, aliased, place);
  const isBroken = problems.some(({ code }) => code === 'too-many-aliases' || code === 'invalid-yaml');
  return { value: isBroken ? undefined : value, problems: [...problems, ...warnings], locate };
}

function syntaxProblem({ message, pos }: YAMLError, place: (offset: number) => SourceLocation): Problem {
  return { ...problemOf({ code: 'invalid-yaml', path: [], message }), ...place(pos[0]) };
}

function warningProblem({ message, pos }: YAMLError, place: (offset: number) => SourceLocation): Problem {
  const problem = problemOf({ code: 'unresolved-tag', severity: 'warning', path: [], message });
  return { ...problem, ...place(pos[0]) };
}

function severalDocuments(documents: readonly unknown[], place: (offset: number) => SourceLocation): Problem {
  const second = documents[1] as Document;
  const received = `${documents.length} documents`;
  const problem = problemOf({ code: 'invalid-yaml', path: [], expected: 'one YAML document', received });
  return { ...problem, ...place(second.range?.[0] ?? 0) };
}
