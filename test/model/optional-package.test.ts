import { describe, expect, it } from 'vitest';
import { optionalPackage } from '../../src/model/optional-package.js';

describe('an optional package', () => {
  it('is what it exports', async () => {
    expect(await optionalPackage('there', 'A test', async () => ({ answer: 42 }))).toEqual({ answer: 42 });
  });

  it.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])('is named with what to install: %s', async (code) => {
    const load = () => Promise.reject(Object.assign(new Error('Cannot find package'), { code }));
    await expect(optionalPackage('apache-arrow', 'Writing Arrow files', load)).rejects.toMatchObject({
      ...{ name: 'ServiceChainError', code: 'missing-package' },
      message: 'Writing Arrow files needs the package apache-arrow: npm install apache-arrow',
    });
  });

  it('passes on what breaks it otherwise', async () => {
    const load = () => Promise.reject(new Error('out of memory'));
    await expect(optionalPackage('x', 'A test', load)).rejects.toThrow('out of memory');
  });
});
