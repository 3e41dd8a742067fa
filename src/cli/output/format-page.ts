import type { AnyFormat, Losses } from '../../formats/format.js';
import { type OptionSchema, optionList } from '../../formats/option-list.js';

/** The page about a format, as Markdown: all it says about itself. */
export function formatPage(format: AnyFormat): string {
  const { id, title, extensions, mediaTypes, relation, reading, writing } = format;
  return `${[
    `# ${id}: ${title}`,
    `Files: ${extensions.map(code).join(', ')}. Media types: ${mediaTypes.map(code).join(', ')}.`,
    relation,
    ...(reading ? ['## Reading', ...readingLines(reading)] : []),
    ...(writing ? ['## Writing', ...writingLines(writing)] : []),
  ].join('\n\n')}\n`;
}

function readingLines({ leavesOut, options }: NonNullable<AnyFormat['reading']>): readonly string[] {
  return [
    leavesOut.length === 0 ? 'Everything is taken.' : `Left out, and told as warnings:\n\n${list(leavesOut)}`,
    ...optionLines(options),
  ];
}

function writingLines({ loses, isFolder, options }: NonNullable<AnyFormat['writing']>): readonly string[] {
  return [
    `Written as ${isFolder ? 'several files in a folder' : 'one file'}.`,
    lossesInWords(loses),
    ...optionLines(options),
  ];
}

/** What is lost for the same reason stands together. */
function lossesInWords(loses: Losses): string {
  const byReason = new Map<string, string[]>();
  for (const [part, reason] of Object.entries(loses))
    byReason.set(reason!, [...(byReason.get(reason!) ?? []), code(part)]);
  const lost = [...byReason].map(([reason, parts]) => `${reason}: ${parts.join(', ')}`);
  return lost.length === 0 ? 'Nothing is lost.' : `Lost:\n\n${list(lost)}`;
}

function optionLines(schema: OptionSchema): readonly string[] {
  const rows = optionList(schema).map(({ name, values, description }) => [code(name), values, description]);
  if (rows.length === 0) return [];
  const head = ['Option', 'Values', 'Meaning'];
  return [[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

function list(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
