import { escapeMarkup } from '../escape-markup.js';

/** The attributes of an element in their order; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of XML on lines of its own, at a depth; what it holds is written already. */
export function element(name: string, attributes: Attributes, depth: number, content: string): string {
  if (content === '') return `${'  '.repeat(depth)}<${name}${inTag(attributes)}/>\n`;
  return `${startTag(name, attributes, depth)}${content}${endTag(name, depth)}`;
}

/** The line on which an element begins that holds others. */
export function startTag(name: string, attributes: Attributes, depth: number): string {
  return `${'  '.repeat(depth)}<${name}${inTag(attributes)}>\n`;
}

/** The line on which it ends. */
export function endTag(name: string, depth: number): string {
  return `${'  '.repeat(depth)}</${name}>\n`;
}

/** An element that holds text alone. */
export function textElement(
  name: string,
  attributes: Attributes,
  depth: number,
  lines: readonly string[],
): string {
  const text = lines.map(escapeMarkup).join('\n');
  return `${'  '.repeat(depth)}<${name}${inTag(attributes)}>${text}</${name}>\n`;
}

function inTag(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');
}
