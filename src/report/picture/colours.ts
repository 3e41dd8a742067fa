/** Colours by name, each for the day and for the night; rules speak of them as `var(--name)`. */
export type Colours = Readonly<Record<string, readonly [day: string, night: string]>>;

/** Sets colours as the screen of the reader is light or dark; paper is light. */
export function coloursByScreen(selector: string, colours: Colours): string {
  const by = (time: 0 | 1) => rule(selector, colours, (pair) => pair[time]);
  return `${by(0)}\n@media screen and (prefers-color-scheme: dark) { ${by(1)} }`;
}

/** Sets colours as the place they are shown in is light or dark (CSS `color-scheme`): a light application stays light at night. */
export function coloursByScheme(selector: string, colours: Colours): string {
  return rule(selector, colours, ([day, night]) => `light-dark(${day}, ${night})`);
}

function rule(selector: string, colours: Colours, colourOf: (pair: Colours[string]) => string): string {
  const settings = Object.entries(colours).map(([name, pair]) => `--${name}: ${colourOf(pair)};`);
  return `${selector} { ${settings.join(' ')} }`;
}
