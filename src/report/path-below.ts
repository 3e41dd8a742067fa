/**
 * A file as reports name it: with forward slashes, without `./` in front, and without the base folder where it lies in there.
 * No file system is asked, so a relative path stays as it is.
 */
export function pathBelow(file: string, baseFolder = ''): string {
  const path = file.replaceAll('\\', '/');
  const base = baseFolder === '' ? '' : `${baseFolder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  const below = base !== '' && path.startsWith(base) ? path.slice(base.length) : path;
  return below.replace(/^(\.\/+)+/, '');
}
