import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChain } from '../../../src/index.js';
import { withoutIds } from '../../../src/report/page/without-ids.js';
import { linkInWords, measureInWords, partyInWords, serviceInWords } from '../../../src/rules/words.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';

const hotel = parseChain({
  ...harbourHotel,
  measures: { wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' } },
});

it('leaves names of parties, links, services and measures', () => {
  const said = (message: string) => withoutIds(hotel, message);
  expect(said(`${partyInWords(hotel, 'kitchen')} serves ${partyInWords(hotel, 'guest')}.`)).toBe(
    'Kitchen serves Guest.',
  );
  expect(said(`Nobody answers for ${linkInWords(hotel, 'L10')}; ask.`)).toBe(
    'Nobody answers for staffing (Human resources → Housekeeping); ask.',
  );
  expect(said(`On ${measureInWords('wait', 'Waiting time')}, ${serviceInWords(hotel, 'L3')}.`)).toBe(
    'On Waiting time, breakfast.',
  );
});

it('keeps an id where the name would tell of several, and whatever else stands in brackets', () => {
  const twins = parseChain({
    parties: {
      a: { kind: 'team', name: 'Desk' },
      b: { kind: 'team', name: 'Desk' },
      guest: { kind: 'customer', name: 'Guest' },
    },
    links: {
      x: { provider: 'a', customer: 'guest', service: 'sale' },
      y: { provider: 'b', customer: 'guest', service: 'sale' },
      z: { provider: 'a', customer: 'guest', service: 'advice' },
    },
  });
  const kept = [
    partyInWords(twins, 'a'),
    linkInWords(twins, 'x'),
    serviceInWords(twins, 'y'),
    'advice (guest)',
    'Guest (a)',
    'Guest (z, Desk → Guest)',
    'advice (z, Guest → Desk)',
    'Guest (guest',
    'Guest ()',
  ];
  for (const message of kept) expect(withoutIds(twins, message)).toBe(message);
  expect(withoutIds(twins, linkInWords(twins, 'z'))).toBe('advice (Desk → Guest)');
});

it('says of any party and link what it is called, whatever ids and names hold', () => {
  const odd = fc.oneof(fc.constantFrom('a)', '(b', 'c, d', ' (e) ', 'f (g', '→', '__proto__'), fc.string());
  const id = odd.filter((text) => /^[^\p{Cc}\p{Surrogate}]+$/u.test(text) && text !== 'organisation');
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 3, maxLength: 3 }), odd, odd, ([a, b, l], name, service) => {
      const [desk, guest] = [`1${name}.`, `2${name}.`];
      const parties = Object.defineProperties({} as Record<string, object>, {
        [a!]: { value: { kind: 'team', name: desk }, enumerable: true },
        [b!]: { value: { kind: 'customer', name: guest }, enumerable: true },
      });
      const links = Object.defineProperty({} as Record<string, object>, l!, {
        value: { provider: a, customer: b, service: `${service}!` },
        enumerable: true,
      });
      const chain = parseChain({ parties, links });
      expect(withoutIds(chain, partyInWords(chain, a!))).toBe(desk);
      expect(withoutIds(chain, linkInWords(chain, l!))).toBe(`${service}! (${desk} → ${guest})`);
    }),
  );
});
