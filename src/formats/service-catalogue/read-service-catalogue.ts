import { chainFromPlacedRows } from '../../chain/chain-from-placed-rows.js';
import { readJsonText } from '../../model/json-text.js';
import { type Problem, problemOf, type SourceLocation } from '../../model/problem.js';
import type { SourceText } from '../../model/source-text.js';
import { MAX_YAML_SIZE } from '../../text/limits.js';
import { readableText, tooLarge, yamlInstead } from '../../text/readable-text.js';
import { readYamlText } from '../../text/yaml-text.js';
import type { FormatReading } from '../format.js';
import { bytesUpTo, type FormatInput } from '../input.js';
import { catalogueRows } from './catalogue-rows.js';
import { foundServices } from './find-services.js';
import { type ServiceEntry, serviceEntry } from './service-entry.js';
import type { Spot } from './spot.js';

/** How a service catalogue is read. */
export interface CatalogueOptions {
  readonly makeParties?: boolean | undefined;
  readonly maxSize?: number | undefined;
}

interface ReadFile extends SourceText {
  readonly file: string | undefined;
}

/** Reads catalogues; services of one may depend on those of another. */
export async function readServiceCatalogue(
  inputs: readonly FormatInput[],
  { makeParties = true, maxSize = MAX_YAML_SIZE }: CatalogueOptions,
): Promise<FormatReading> {
  const files: ReadFile[] = [];
  for (const input of inputs) files.push({ file: input.file, ...(await sourceOf(input, maxSize)) });
  const found = files
    .map(({ value }, file) => ({ value, spot: { file, path: [] } }))
    .filter(({ value }) => value !== undefined)
    .map(foundServices);
  const services = found.flatMap((one) => one.services).map(serviceEntry);
  const teams = found.flatMap((one) => one.teams).map(serviceEntry);
  const edges = found.flatMap((one) => one.edges);
  const made = catalogueRows({ services, teams, edges }, makeParties);
  const strange = found.flatMap((one) => one.strange);
  const left = [...services, ...teams].flatMap((entry) => entry.left);
  const told = [
    ...made.problems,
    ...once(left, (times) => `facts that are maps, or lists of maps, have no place in a chain (${times})`),
    ...once(strange, (times) => `what is no service has no place in a chain (${times})`),
    ...(made.placed.links.length === 0 ? unlinked(services) : []),
  ];
  const placed = Object.values(made.placed).flat();
  const spots = placed.flatMap(({ spot, fields = {} }) => [spot, ...Object.values(fields)]);
  const locate = placesOf(files, [
    ...spots.filter((spot) => spot !== undefined),
    ...told.map(({ spot }) => spot),
  ]);
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...told.map(({ problem, spot }) => ({ ...problem, ...locate(spot) })),
    ...(services.length === 0 ? files.filter(({ value }) => value !== undefined).map(nothing) : []),
  ];
  const placeOf = (section: string, row: number, field?: string) => {
    const list = Object.hasOwn(made.placed, section) ? made.placed[section as keyof typeof made.placed] : [];
    const record = list[row];
    return record && locate(record.fields?.[field ?? ''] ?? record.spot);
  };
  return chainFromPlacedRows(made.rows, placeOf, problems);
}

async function sourceOf({ content, file }: FormatInput, maxSize: number): Promise<SourceText> {
  const source = typeof content === 'string' ? content : await bytesUpTo(content, maxSize);
  if (typeof source === 'number') return unread(tooLarge(source, maxSize, file));
  const readable = readableText(source, { maxSize, ...(file !== undefined && { file }) });
  if ('problem' in readable) return unread(readable.problem);
  if (readable.format === 'yaml') return readYamlText(readable.text, file);
  const json = readJsonText(readable.text, file);
  return yamlInstead(readable, json.problems, file) ?? json;
}

function unread(problem: Problem): SourceText {
  return { value: undefined, problems: [problem], locate: () => [] };
}

/** One warning for all of a kind, where the first stands. */
function once(spots: readonly Spot[], inWords: (times: string) => string) {
  const [first] = spots;
  if (!first) return [];
  const message = `${inWords(spots.length === 1 ? 'once' : `${spots.length} times`)}; left out`;
  return [{ problem: problemOf({ code: 'left-out', severity: 'warning', path: [], message }), spot: first }];
}

/** A list of services alone is no chain of them. */
function unlinked([first]: readonly ServiceEntry[]) {
  if (!first) return [];
  const message =
    'services say neither what they depend on nor whom they serve (dependencies, depends_on, customers and the like), so the chain has no links';
  return [
    { problem: problemOf({ code: 'missing-key', severity: 'warning', path: [], message }), spot: first.spot },
  ];
}

function nothing({ file, locate }: ReadFile): Problem {
  const expected = 'a list or map of services';
  const problem = problemOf({ code: 'empty-document', path: [], expected, received: 'none' });
  return { ...problem, ...locate([{ path: [], at: 'value' }])[0], ...(file !== undefined && { file }) };
}

/** The places of spots, found in one walk over each file. */
function placesOf(files: readonly ReadFile[], spots: readonly Spot[]): (spot: Spot) => SourceLocation {
  const places = new Map<Spot, SourceLocation>();
  files.forEach(({ locate }, number) => {
    const own = [...new Set(spots)].filter(({ file }) => file === number);
    locate(own.map(({ path }) => ({ path, at: 'value' }))).forEach((place, i) => {
      places.set(own[i]!, place);
    });
  });
  return (spot) => places.get(spot)!;
}
