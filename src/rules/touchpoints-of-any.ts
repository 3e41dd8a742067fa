/**
 * The touchpoints that depend on any of some links, by id; `exposed` says for each link which do, the same ones as the same list wherever
 * it can. O(the different lists · log).
 */
export function touchpointsOfAny(
  exposed: ReadonlyMap<string, readonly string[]>,
  links: readonly string[],
): readonly string[] {
  const [first = [], ...others] = new Set(links.map((link) => exposed.get(link)!));
  return others.length === 0 ? first : [...new Set([first, ...others].flat())].sort();
}
