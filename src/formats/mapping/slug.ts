import { plainHeading } from './headings.js';

/**
 * A name as an id: small letters, digits and hyphens, accents written out (`Büro für Gäste` is `buero-fuer-gaeste`); a name in other letters
 * keeps them.
 */
export function slugOf(name: string): string {
  const words = name
    .trim()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => plainHeading(word) || word.toLowerCase())
    .filter((word) => word !== '');
  return words.length === 0 ? name.trim() : words.join('-');
}
