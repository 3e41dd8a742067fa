/**
 * How well a language that is spoken fits one that is asked for, by their tags (RFC 5646): 3 for the same, 2 where one is the other in more
 * detail (`de` and `de-AT`), 1 where the language is the same and the region another, 0 for other languages.
 */
export function languageRank(spoken: string | undefined, wanted: string | undefined): 0 | 1 | 2 | 3 {
  if (spoken === undefined || wanted === undefined) return 0;
  const [one, other] = [plain(spoken), plain(wanted)];
  if (one === other) return 3;
  if (one.startsWith(`${other}-`) || other.startsWith(`${one}-`)) return 2;
  return one.split('-')[0] === other.split('-')[0] ? 1 : 0;
}

function plain(tag: string): string {
  return tag.trim().toLowerCase().replaceAll('_', '-');
}
