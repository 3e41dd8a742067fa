import { serviceChainError } from './error.js';

/**
 * Loads a package that only some of what the library does needs and that users install for themselves.
 *
 * @param name the name of the package, for the message.
 * @param load imports it: `() => import('…').catch(rethrown)`, so that bundlers see the name, and go on where it is not installed.
 * @throws ServiceChainError `missing-package`, which says what to install
 */
export async function optionalPackage<Module>(
  name: string,
  purpose: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw serviceChainError('missing-package', `${purpose} needs the package ${name}: npm install ${name}`);
  }
}

/** Bundlers take a package that is not there for a warning only where somebody catches what comes of it. */
export function rethrown(error: unknown): never {
  throw error;
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
