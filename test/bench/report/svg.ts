/** One element of SVG, with what is inside it already written. Attributes come in the order they are given. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...inside: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? rounded(value) : value)}"`)
    .join('');
  if (inside.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>${inside.join('')}</${name}>`;
}

/** Text as SVG writes it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A tenth of a pixel is more than anybody sees. */
function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
