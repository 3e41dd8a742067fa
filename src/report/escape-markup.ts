const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A text as it stands in HTML and in XML 1.0, between tags and in an attribute between quotes alike: nothing in it is markup. White
 * space is written so that no reader makes a plain space of it in an attribute; what XML forbids (control characters, halves of
 * surrogate pairs, U+FFFE and U+FFFF) becomes the replacement character.
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (sign) => ENTITIES[sign]!);
}
