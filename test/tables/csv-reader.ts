/** Reads CSV as RFC 4180 describes it, by one walk over the characters: records of cells. The last record ends in CRLF. */
export function readCsv(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    record.push(cell);
    if (text.startsWith(delimiter, end)) {
      at = end + delimiter.length;
      continue;
    }
    if (!text.startsWith('\r\n', end)) throw new Error(`No delimiter and no line end at ${end}`);
    records.push(record);
    record = [];
    at = end + 2;
  }
  if (record.length > 0) throw new Error('The last record has no line end');
  return records;
}

function quotedCell(text: string, start: number): [cell: string, end: number] {
  let cell = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else return [cell, at + 1];
  }
  throw new Error(`The quoted cell at ${start} has no end`);
}

function plainCell(text: string, start: number, delimiter: string): [cell: string, end: number] {
  let end = start;
  while (end < text.length && text[end] !== '\r' && text[end] !== '\n' && !text.startsWith(delimiter, end)) {
    if (text[end] === '"') throw new Error(`A quote inside the plain cell at ${start}`);
    end++;
  }
  return [text.slice(start, end), end];
}
