import { existsSync, readFileSync } from 'node:fs';

const PAGES = new URL('../../../docs/rules/', import.meta.url);

/** A page about a rule, in the parts every page has. */
export interface RulePage {
  /** The text of each section, by its heading, in order. */
  readonly sections: ReadonlyMap<string, string>;
  /** The heading of the page. */
  readonly heading: string;
  readonly bad: Example;
  readonly good: Example;
  /** What the page says the rule finds in the bad example. */
  readonly messages: readonly string[];
}

/** A chain in YAML, in one file or several, and the lines on which it says that something is found. */
export interface Example {
  readonly sources: ReadonlyArray<{ readonly text: string; readonly file: string }>;
  /** `team-a.yaml:4` */
  readonly places: readonly string[];
}

/** The moment at which examples are judged. */
export const PAGES_AS_OF = '2026-06-30T00:00:00Z';

/** Reads the page about a rule. */
export function readPage(id: string): RulePage {
  const url = new URL(`${id}.md`, PAGES);
  if (!existsSync(url)) throw new Error(`docs/rules/${id}.md is missing`);
  const text = readFileSync(url, 'utf8');
  const [, heading = ''] = /^# (.*)$/m.exec(text) ?? [];
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()]),
  );
  const bad = sections.get('Bad example') ?? '';
  return {
    sections,
    heading,
    bad: exampleIn(bad),
    good: exampleIn(sections.get('Good example') ?? ''),
    messages: messagesIn(bad),
  };
}

/** Quoted paragraphs: each is one message, its lines joined. */
function messagesIn(section: string): string[] {
  return section
    .split(/\n\n+/)
    .filter((paragraph) => paragraph.startsWith('> '))
    .map((paragraph) => paragraph.replace(/^> ?/gm, '').replaceAll('\n', ' '));
}

/** Every block is a file; of several each says its name in a comment on its first line. */
function exampleIn(section: string): Example {
  const texts = Array.from(section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm), ([, text = '']) => text);
  const sources = texts.map((text) => ({ text, file: /^# file: (.*)\n/.exec(text)?.[1] ?? 'chain.yaml' }));
  const places = sources.flatMap(({ text, file }) =>
    text.split('\n').flatMap((line, i) => (/#.*\bfinding\b/.test(line) ? [`${file}:${i + 1}`] : [])),
  );
  return { sources, places };
}
