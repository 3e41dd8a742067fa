import type { ServiceChain } from '../../chain/service-chain.js';
import { type LostPart, lostParts } from '../../formats/lost-parts.js';
import { joined } from '../../report/page/names.js';
import type { OutputFormat } from '../input/output-format.js';
import type { Surroundings } from '../surroundings.js';

/** How many parts a line names that are lost for the same reason. */
const SHOWN = 3;

/**
 * Tells what of a chain the format that is written does not hold: a line for all fields of a section that are lost for the same reason, or
 * for each where all are asked for.
 */
export async function tellLost(
  chain: ServiceChain,
  { title, writing }: OutputFormat,
  { all }: { readonly all: boolean },
  { errors }: Surroundings,
): Promise<void> {
  const parts = lostParts(chain, writing.loses);
  for (const alike of all ? parts.map((part) => [part]) : together(parts)) {
    const what = `${inWords(alike)}: ${alike[0]!.reason}`;
    await errors.write(`${errors.mark('yellow', 'warning')} ${title} does not hold ${what}\n`);
  }
}

/** Whole sections together, and fields of one section, where the reason is the same. */
function together(parts: readonly LostPart[]): Iterable<readonly LostPart[]> {
  const groups = new Map<string, LostPart[]>();
  for (const lost of parts) {
    const { part, reason } = lost;
    const key = JSON.stringify([part === 'name' ? part : sectionOf(part), reason]);
    groups.set(key, [...(groups.get(key) ?? []), lost]);
  }
  return groups.values();
}

function inWords(parts: readonly LostPart[]): string {
  const [first] = parts as readonly [LostPart];
  if (first.part === 'name') return 'the name of the organisation';
  if (parts.length === 1) return `${first.part} (${first.count})`;
  const section = sectionOf(first.part);
  const names = parts.map(({ part, count }) => `${part.slice(section.length)} (${count})`);
  const of = section === '' ? '' : ` of ${section.slice(0, -1)}`;
  if (names.length <= SHOWN) return `${joined(names, 'and')}${of}`;
  return `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more${of} (--all tells each)`;
}

/** The section of a field, with the point behind it; nothing for a whole section. */
function sectionOf(part: string): string {
  return part.slice(0, part.indexOf('.') + 1);
}
