import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineChain, parseChain, type ServiceChain, upstreamOf } from '../../src/index.js';

const chain = defineChain({
  parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
  links: { call: { provider: 'desk', customer: 'guest', service: 'call' } },
});

describe('a chain whose ids are typed', () => {
  it('hands out typed ids, so that it can be walked', () => {
    const [touchpoint] = chain.touchpoints();
    expectTypeOf(touchpoint!.id).toEqualTypeOf<'call'>();
    expectTypeOf(touchpoint!.provider).toEqualTypeOf<'desk' | 'guest'>();
    expect(chain.party(touchpoint!.provider).id).toBe('desk');
    expect(upstreamOf(chain, touchpoint!.id).rows()).toEqual([]);
  });

  it('is a chain like any other, and not the other way round', () => {
    const untyped: ServiceChain = chain;
    expectTypeOf<ServiceChain>().not.toExtend<ServiceChain<'desk' | 'guest', 'call'>>();
    expect(untyped.parties()).toHaveLength(2);
  });

  it('cannot be changed through what it hands out', () => {
    const { parties, links } = parseChain({ parties: { a: { kind: 'team' } }, links: {} }).content;
    expect(() => (parties as unknown[]).push({})).toThrow(TypeError);
    expect(() => (links as unknown[]).push({})).toThrow(TypeError);
    expect(() => Object.assign(parties[0]!, { name: 'other' })).toThrow(TypeError);
    expect(() => (chain.linksInto('guest') as unknown[]).pop()).toThrow(TypeError);
  });
});
