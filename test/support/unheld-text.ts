/** What a text was before `heldText` wrote it for files and databases. */
export function unheldText(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
