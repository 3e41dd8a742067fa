import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declarationConflicts } from '../../src/analyses/declaration-conflicts.js';
import { declaredIn } from '../../src/analyses/declared-in.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { compareIds } from '../../src/model/ids.js';
import type { DocumentPath } from '../../src/model/problem.js';
import {
  parseChainTexts,
  safeParseChainText,
  safeParseChainTexts,
  type TextSource,
} from '../../src/text/index.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';
import { splitsOf } from '../support/split-documents.js';

const splitDocument = splitsOf(
  fc.oneof({ arbitrary: soundDocument, weight: 4 }, fc.constant(everyField() as never)),
);

type Parts = { readonly [section: string]: Readonly<Record<string, object>> };

function sourcesOf(parts: readonly object[]): TextSource[] {
  return parts.map((part, i) => ({
    ...{ file: `${i}.txt`, text: JSON.stringify(part, null, 1) },
    format: i % 2 === 0 ? 'json' : 'yaml',
  }));
}

describe('a document in parts', () => {
  test('is the whole again, without a conflict, in whichever order', () => {
    fc.assert(
      fc.property(splitDocument, fc.infiniteStream(fc.nat()), ({ whole, parts }, stream) => {
        const sources = shuffled(sourcesOf(parts), stream);
        const chain = parseChainTexts(sources);
        expect(toDocument(chain)).toEqual(toDocument(parseChain(whole)));
        expect(declarationConflicts(chain).rows()).toEqual([]);
      }),
    );
  });

  test('knows which part declares what, and where', () => {
    fc.assert(
      fc.property(splitDocument, ({ parts }) => {
        const sources = sourcesOf(parts);
        const chain = parseChainTexts(sources);
        const rows = declaredIn(chain).rows();
        const expected = (['parties', 'links'] as const).flatMap((section) =>
          parts.flatMap((part, i) =>
            Object.keys((part as Parts)[section] ?? {}).map((id) => [section, id, `${i}.txt`] as const),
          ),
        );
        const kinds = { party: 'parties', link: 'links' } as const;
        const found = rows.map(({ subject, subjectKind, file }) => [kinds[subjectKind], subject, file]);
        expect(found.map((one) => JSON.stringify(one)).sort()).toEqual(
          expected.map((one) => JSON.stringify(one)).sort(),
        );
        for (const { subject, declaredAs, file, line, column } of rows) {
          expect(declaredAs).toBe(subject);
          const text = sources.find((one) => one.file === file)!.text as string;
          const written = text.split('\n')[line - 1]!.slice(column - 1);
          expect(written.startsWith(JSON.stringify(subject))).toBe(true);
        }
      }),
    );
  });

  test('finds every path of the whole in the part it is from', () => {
    fc.assert(
      fc.property(splitDocument, ({ parts }) => {
        const sources = sourcesOf(parts);
        const chain = parseChainTexts(sources);
        const { content } = chain;
        const wanted = [
          ...content.links.map(({ id, service }) => [['links', id, 'service'], service] as const),
          ...content.parties.flatMap(({ id, tags = [] }) =>
            tags.map((tag, i) => [['parties', id, 'tags', i], tag] as const),
          ),
          ...content.parties.flatMap(({ id, attributes = {} }) =>
            Object.entries(attributes).map(
              ([key, value]) => [['parties', id, 'attributes', key], value] as const,
            ),
          ),
          ...content.ratings.map(({ subject }, i) => [['ratings', i, 'subject'], subject] as const),
          ...content.contacts.map(({ link }, i) => [['contacts', i, 'link'], link] as const),
        ];
        const places = chain.sourcesAt(wanted.map(([path]) => path));
        for (const [i, [, value]] of wanted.entries()) {
          const { file, line, column } = places[i]!;
          const text = sources.find((one) => one.file === file)!.text as string;
          const written = text.split('\n')[line - 1]!.slice(column - 1);
          expect(written.startsWith(JSON.stringify(value))).toBe(true);
        }
      }),
    );
  });

  test('tells what is wrong in a part as the part alone does', () => {
    const wrongs = [
      { record: { zzz: 1 }, code: 'unknown-key' },
      { record: { tags: 5 }, code: 'wrong-type' },
      { record: { holder: '', measure: '', link: '' }, code: 'invalid-id' },
    ] as const;
    fc.assert(
      fc.property(splitDocument, fc.constantFrom(...wrongs), fc.nat(), ({ parts }, wrong, number) => {
        const places = parts.flatMap((part, i) =>
          Object.entries(part).flatMap(([section, records]) =>
            typeof records === 'object' && records !== null
              ? Object.keys(records).map((key) => ({ i, section, key }))
              : [],
          ),
        );
        fc.pre(places.length > 0);
        const { i, section, key } = places[number % places.length]!;
        const changed = parts.map((part, at) =>
          at === i ? changedAt(part, section, key, wrong.record) : part,
        );
        const sources = sourcesOf(changed);
        const { text, ...options } = sources[i]!;
        const isIt = ([first, second, third]: DocumentPath) =>
          first === section && String(second) === key && Object.hasOwn(wrong.record, third!);
        const alone = safeParseChainText(text, options).problems.filter(
          ({ code, path }) => (code === wrong.code || code === 'unknown-key') && isIt(path),
        );
        expect(alone.length).toBeGreaterThan(0);
        const { problems, ok } = safeParseChainTexts(sources);
        expect(ok).toBe(false);
        for (const problem of alone) expect(problems).toContainEqual(problem);
      }),
    );
  });
});

describe('any documents', () => {
  test('come to the same in any order: problems, content and conflicts', () => {
    let merged = 0;
    fc.assert(
      fc.property(
        fc.array(soundDocument, { minLength: 2, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        (documents, stream) => {
          const sources = sourcesOf(documents);
          const [one, other] = [sources, shuffled(sources, stream)].map((all) => safeParseChainTexts(all));
          expect(other!.problems).toEqual(one!.problems);
          expect(other!.ok).toBe(one!.ok);
          if (!one!.ok || !other!.ok) return;
          merged++;
          expect(other!.chain.content).toEqual(one!.chain.content);
          expect(declarationConflicts(other!.chain).rows()).toEqual(declarationConflicts(one!.chain).rows());
        },
      ),
    );
    expect(merged).toBeGreaterThan(0);
  });

  test('speak of one link under two ids as one document does under the lesser', () => {
    fc.assert(
      fc.property(splitDocument, fc.nat(), fc.string({ minLength: 1 }), ({ whole, parts }, number, word) => {
        const ids = Object.keys(whole.links);
        const id = ids[number % ids.length]!;
        const alias = `${word.replace(/[\u0000-\u001f\u007f-\u009f]/g, '-')}~`;
        const known = [whole.parties, whole.links, whole.goals ?? {}].flatMap((map) => Object.keys(map));
        fc.pre(!known.includes(alias));
        const { provider, customer, service } = whole.links[id]!;
        const ends = { provider, customer, service };
        const renamed = parts.map((part, i) => {
          if (i === 0) return changedAt(withSection(part, 'links', id), 'links', id, ends);
          const links = (part as Parts).links ?? {};
          const own = Object.hasOwn(links, id) || i === 1;
          const stated = own ? changedAt(withSection(part, 'links', id), 'links', id, ends) : part;
          return withAlias(stated, id, alias);
        });
        const [least, other] = [id, alias].sort(compareIds) as [string, string];
        const chain = parseChainTexts(sourcesOf(renamed));
        expect(toDocument(chain)).toEqual(toDocument(parseChain(withAlias(whole, other, least))));
      }),
    );
  });
});

function shuffled<T>(items: readonly T[], stream: fc.Stream<number>): T[] {
  const keys = items.map((item) => [stream.next().value as number, item] as const);
  return keys.sort(([a], [b]) => a - b).map(([, item]) => item);
}

function withSection(part: object, section: string, id: string): object {
  const records = (part as Parts)[section] ?? {};
  return Object.hasOwn(records, id)
    ? part
    : { ...part, [section]: Object.fromEntries([...Object.entries(records), [id, {}]]) };
}

/** A copy in which a record says something more. */
function changedAt(part: object, section: string, key: string, more: object): object {
  const records = (part as Parts)[section]!;
  const entries = Object.entries(records).map(
    ([id, record]) => [id, id === key ? { ...record, ...more } : record] as const,
  );
  const changed = Array.isArray(records) ? entries.map(([, record]) => record) : Object.fromEntries(entries);
  return { ...part, [section]: changed };
}

/** A copy that calls a link something else, wherever it names it. */
function withAlias(part: object, id: string, alias: string): object {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value === 'object' && value !== null)
      return 'of' in value ? { ...value, of: named(value.of) } : value;
    return value === id ? alias : value;
  };
  const record = (section: string, fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([key, value]) => {
        const isName =
          key === 'requires' ||
          key === 'supports' ||
          key === 'subject' ||
          (key === 'link' && section !== 'parties');
        return [key, isName ? named(value) : value];
      }),
    );
  return Object.fromEntries(
    Object.entries(part).map(([section, records]) => {
      if (typeof records !== 'object') return [section, records];
      if (Array.isArray(records)) return [section, records.map((one) => record(section, one))];
      const idOf = (key: string) => (section === 'links' && key === id ? alias : key);
      const entries = Object.entries(records as object).map(([key, one]) => [
        idOf(key),
        record(section, one),
      ]);
      return [section, Object.fromEntries(entries)];
    }),
  );
}
