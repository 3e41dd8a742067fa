/** Asks somebody. What is cancelled throws, so that nothing goes on. */
export interface Prompter {
  /** Says what the questions are about. */
  begin(text: string): void;
  /** Asks for a text, without spaces around it; the hint shows as long as nothing is typed, and one that `refuse` says something against is asked for again. */
  text(
    question: string,
    about?: { readonly hint?: string; readonly refuse?: (answer: string) => string | undefined },
  ): Promise<string>;
  /** Asks for one of a few. */
  choice<Value extends string>(
    question: string,
    values: ReadonlyArray<{ readonly value: Value; readonly label: string; readonly hint?: string }>,
  ): Promise<Value>;
  /** Asks whether. No is what is meant where nothing is said. */
  confirm(question: string): Promise<boolean>;
  /** Says that all has been asked. */
  end(text: string): void;
}
