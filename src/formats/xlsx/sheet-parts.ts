import type { XmlElement } from '../xml/read-xml.js';
import { localName, walkPart } from './walk-part.js';
import { type ZipEntry, zipEntries } from './zip-entries.js';

/**
 * The part in which each sheet of a workbook stands, in the order of the sheets; `undefined` for one that is not there. What is not as a
 * workbook should be has none: whoever reads the workbook tells. O(bytes of the list of sheets).
 */
export async function sheetParts(bytes: Uint8Array): Promise<ReadonlyArray<ZipEntry | undefined>> {
  const entries = zipEntries(bytes);
  if ('expected' in entries) return [];
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  const targets = new Map(
    (await elementsOf(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship')).map((relation) => [
      relation.attribute('Id'),
      partAt(relation.attribute('Target') ?? ''),
    ]),
  );
  const sheets = await elementsOf(parts.get('xl/workbook.xml'), 'sheet');
  return sheets.map(({ attributes }) => {
    const relation = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
    return parts.get(targets.get(relation) ?? '');
  });
}

/** Targets stand beside the workbook, unless they begin at the top. */
function partAt(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function elementsOf(part: ZipEntry | undefined, name: string): Promise<readonly XmlElement[]> {
  const elements: XmlElement[] = [];
  if (part)
    await walkPart(part, {
      open: (element) => {
        if (localName(element.name) === name) elements.push(element);
      },
      text: () => {},
      close: () => {},
    });
  return elements;
}
