import { nearestAmong } from '../../model/nearest.js';
import { type Problem, type ProblemParts, quote } from '../../model/problem.js';
import type { CheckId, Wanted } from './known-ids.js';
import { problemAt } from './problem-in-text.js';
import type { SelectorPart } from './selector.js';
import { Sizes } from './sizes.js';
import { type Token, tokensOf } from './tokens.js';
import { MAX_DEPTH } from './vocabulary.js';

/** What reading a selector comes to: the selector, or what is wrong with it. */
export interface ReadSelector {
  readonly selector: SelectorPart | undefined;
  readonly problems: readonly Problem[];
}

/** An id in a text; whether it is to be of a party is known when what stands around it has been read. */
interface FoundId {
  readonly id: string;
  readonly at: number;
  wanted: Wanted | undefined;
}

/** Goes through the tokens of a selector, and keeps what is wrong with it: the first thing that does not belong there. */
export class TextReader {
  problem: Problem | undefined;
  private readonly tokens: readonly Token[];
  private readonly ids: FoundId[] = [];
  private readonly sizes = new Sizes();
  private place = 0;
  private nesting = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  /** The token that comes next. */
  get token(): Token {
    return this.tokens[this.place]!;
  }

  /** How many ids were found so far. */
  get found(): number {
    return this.ids.length;
  }

  /** Goes on by one token, and gives the one it leaves. */
  take(): Token {
    return this.tokens[this.place++]!;
  }

  isMark(mark: string, ahead = 0): boolean {
    const token = this.tokens[this.place + ahead];
    return token?.kind === 'mark' && token.value === mark;
  }

  isWord(word: string): boolean {
    return this.token.kind === 'word' && this.token.value === word;
  }

  /** Takes a mark, where it comes next. */
  skip(mark: string): boolean {
    const isNext = this.isMark(mark);
    if (isNext) this.place++;
    return isNext;
  }

  /** Takes a mark that must come next. */
  need(mark: string, expected = quote(mark)): boolean {
    return this.skip(mark) || this.fail(expected) !== undefined;
  }

  /** Keeps what would have been right where a token stands; of some words, the nearest one. */
  fail(expected: string, words: readonly string[] = [], token = this.token): undefined {
    const { kind, value, from, to } = token;
    const isWritten = kind === 'word' || kind === 'text';
    return this.refuse(token, {
      code: 'invalid-selector',
      expected: kind === 'wrong' ? value : expected,
      received: kind === 'end' ? 'the end' : quote(this.text.slice(from, to)),
      suggestion: isWritten ? nearestAmong(words)(value) : undefined,
    });
  }

  /** Keeps what is wrong where a token stands. */
  refuse(token: Token, parts: Omit<ProblemParts, 'path'>): undefined {
    this.problem ??= problemAt(this.text, token.from, parts);
    return undefined;
  }

  /** Reads what stands inside something else. */
  nested(read: () => SelectorPart | undefined): SelectorPart | undefined {
    if (this.nesting === MAX_DEPTH) {
      const message = `selectors nest more than ${MAX_DEPTH} deep`;
      return this.refuse(this.token, { code: 'too-deep', message });
    }
    this.nesting++;
    const part = read();
    this.nesting--;
    return part;
  }

  /** A selector made of others, unless it is too large. */
  made<Made extends object & SelectorPart>(made: Made, parts: readonly SelectorPart[]): Made | undefined {
    const wrong = this.sizes.add(made, parts);
    return wrong ? this.refuse(this.token, wrong) : made;
  }

  /** An id. */
  idAt({ value, from }: Token): string {
    this.ids.push({ id: value, at: from, wanted: undefined });
    return value;
  }

  /** Says what the ids from one on are to be of, where that is not yet known. */
  decide(from: number, wanted: Wanted): void {
    for (let at = from; at < this.ids.length; at++) this.ids[at]!.wanted ??= wanted;
  }

  /** What is wrong with the ids. */
  problemsOfIds(checkId: CheckId): Problem[] {
    return this.ids.flatMap(({ id, at, wanted = 'any' }) => {
      const parts = checkId(id, wanted);
      return parts ? [problemAt(this.text, at, parts)] : [];
    });
  }
}
