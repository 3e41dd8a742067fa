import { describe, expect, test } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import { invalidChainError, isServiceChainError, serviceChainError } from '../../src/model/error.js';
import { problemOf } from '../../src/model/problem.js';
import { bakery } from '../support/chains.js';

const BRAND = Symbol.for('service-chain.error');

describe('an error of the library', () => {
  test('is an Error with a name, a code, a stack and the brand', () => {
    const error = serviceChainError('unknown-id', 'no such id');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'ServiceChainError', code: 'unknown-id', problems: [] });
    expect(error.message).toBe('no such id');
    expect(error.stack).toContain('error.test.ts');
    expect(BRAND in error).toBe(true);
    expect(String(error)).toBe('ServiceChainError: no such id');
  });

  test('is told from others by its brand, wherever it was made', () => {
    expect(isServiceChainError(serviceChainError('invalid-option', 'wrong'))).toBe(true);
    expect(isServiceChainError(Object.assign(new Error('from another copy'), { [BRAND]: true }))).toBe(true);
    for (const other of [
      new Error('x'),
      { name: 'ServiceChainError' },
      null,
      undefined,
      'text',
      5,
      Symbol(),
    ]) {
      expect(isServiceChainError(other)).toBe(false);
    }
  });

  test('says in the singular that there is one problem, with its path and code', () => {
    expect(
      invalidChainError([problemOf({ code: 'wrong-type', path: ['links', 'a b'], expected: 'a map' })])
        .message,
    ).toBe('the chain has 1 problem\n  links["a b"]: expected a map, got nothing [wrong-type]');
  });

  test.each([20, 21])('shows at most twenty problems in its message and carries all %i', (count) => {
    const problems = Array.from({ length: count }, (_, i) =>
      problemOf({ code: 'unknown-id', path: ['links', i] }),
    );
    const error = invalidChainError(problems);
    expect(error.problems).toHaveLength(count);
    expect(error.message.split('\n')).toHaveLength(count === 20 ? 21 : 22);
    expect(error.message.endsWith('… and 1 more')).toBe(count === 21);
  });
});

test('an unknown id is an error of the library; a fault of the caller in JavaScript is thrown as it is', () => {
  expect(() => bakery().party('ovn' as never)).toThrow(
    expect.objectContaining({ name: 'ServiceChainError', code: 'unknown-id', problems: [] }),
  );
  const hostile = {
    get parties(): never {
      throw new RangeError('the getter of the caller');
    },
  };
  expect(() => parseChain(hostile)).toThrow(RangeError);
});
