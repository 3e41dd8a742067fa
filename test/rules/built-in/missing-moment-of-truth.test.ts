import { expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { Stage } from '../../../src/model/link.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'missing-moment-of-truth';

const stages = (...of: readonly (Stage | undefined)[]) =>
  parseChain({
    parties: {
      desk: { kind: 'role' },
      guest: { kind: 'customer', name: 'Guest' },
      nobody: { kind: 'customer' },
    },
    links: Object.fromEntries(
      of.map((stage, i) => [
        `t${i + 1}`,
        { provider: 'desk', customer: 'guest', service: `service ${i + 1}`, ...(stage && { stage }) },
      ]),
    ),
  });

it('finds nothing in the hotel, whose guest is met in every stage', () => {
  expect(foundBy(rule, hotel)).toEqual([]);
});

it('finds each stage in which nobody meets a customer, and leaves out customers without touchpoints', () => {
  expect(foundBy(rule, stages('service-delivery'))).toMatchObject([
    {
      subject: 'guest',
      detail: 'after-service',
      message:
        'Nobody meets Guest (guest) after the service: no touchpoint states the stage after-service. Add the touchpoint, or say of which one it is the stage.',
      parties: ['guest'],
      links: [],
      path: 'parties.guest',
      expected: 'a touchpoint in after-service',
      actual: 'none',
    },
    { subject: 'guest', detail: 'first-contact' },
  ]);
});

it('says how many touchpoints state no stage, as one of them may be in it', () => {
  const messages = (...of: readonly (Stage | undefined)[]) =>
    foundBy(rule, stages(...of), { stages: ['after-service'] }).map(({ message, links }) => [message, links]);
  expect(messages('first-contact', undefined)).toEqual([
    [expect.stringContaining('states the stage after-service, and 1 touchpoint states none.'), ['t2']],
  ]);
  expect(messages('first-contact', undefined, undefined)).toEqual([
    [expect.stringContaining('and 2 touchpoints state none.'), ['t2', 't3']],
  ]);
});

it('finds one thing, no stage, where no touchpoint of a customer states any', () => {
  expect(foundBy(rule, stages(undefined, undefined))).toMatchObject([
    {
      subject: 'guest',
      detail: null,
      message:
        'No touchpoint of Guest (guest) states its stage, so nobody can say which moments of truth are covered. State the stage of each.',
      links: ['t1', 't2'],
      path: 'links.t1.stage',
      expected: 'stages stated',
      actual: 'none',
    },
  ]);
});

it('asks for the stages that are set only, and for nothing where none is', () => {
  const details = (wanted: readonly Stage[]) =>
    foundBy(rule, stages('service-delivery'), { stages: wanted }).map(({ detail }) => detail);
  expect(details(['first-contact', 'service-delivery'])).toEqual(['first-contact']);
  expect(details([])).toEqual([]);
  expect(foundBy(rule, stages(undefined), { stages: [] })).toEqual([]);
  expect(() => foundBy(rule, hotel, { stages: ['lunch'] })).toThrow(/stages/);
});

it('finds nothing in an empty chain', () => {
  expect(foundBy(rule, parseChain({ parties: {}, links: {} }))).toEqual([]);
});
