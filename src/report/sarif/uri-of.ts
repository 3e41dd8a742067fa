/** The scheme, and no host. */
const FILE = 'file://';

/** A path with forward slashes as a URI: relative where the path is, else `file:`; what a URI cannot hold is percent-encoded. */
export function uriOf(path: string): string {
  const [, drive, rest] = /^([A-Za-z]:)(\/.*)$/s.exec(path) ?? [];
  if (drive !== undefined) return `${FILE}/${drive}${encoded(rest!)}`;
  if (path.startsWith('//')) return `file:${encoded(path)}`;
  return path.startsWith('/') ? `${FILE}${encoded(path)}` : encoded(path);
}

/** A colon is encoded, too: in front of the first slash it would end a scheme. Halves of surrogate pairs cannot be encoded. */
function encoded(path: string): string {
  const isWhole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return isWhole.split('/').map(encodeURIComponent).join('/');
}
