import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineChain, parseChain, type ServiceChain } from '../../src/index.js';
import { type SvgOptions, toSvg } from '../../src/report/index.js';
import { parseChainText } from '../../src/text/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { largeChain } from '../support/large-chain.js';
import { HOSTILE, hostileAssessment } from './assessments.js';
import { elementsIn, xmlTree } from './xml-tree.js';

const hotel = parseChain(harbourHotel);

/** Everything an element may be, so that nothing else can be in a picture: above all no script, link or foreign content. */
const ELEMENTS = new Set('svg title desc style defs marker g rect line path circle text'.split(' '));
const ATTRIBUTES = new Set(
  [
    'xmlns class width height viewBox role id x y x1 y1 x2 y2 rx cx cy r d transform aria-labelledby aria-hidden',
    'marker-end markerWidth markerHeight markerUnits orient refX refY text-anchor',
  ]
    .join(' ')
    .split(' '),
);

/** A picture's elements, each of a kind and with attributes that may be there. */
function elementsOf(svg: string) {
  const elements = elementsIn(xmlTree(svg));
  const strange = elements.filter(
    ({ name, attributes }) =>
      !ELEMENTS.has(name) ||
      Object.keys(attributes).some((attribute) => !ATTRIBUTES.has(attribute)) ||
      !/^url\(#head-[a-z0-9-]+\)$/.test(attributes['marker-end'] ?? 'url(#head-plain)'),
  );
  expect(strange).toEqual([]);
  return elements;
}

/** Every picture there is of a chain. */
function viewsOf(chain: ServiceChain, most = 3): readonly SvgOptions[] {
  const customers = chain.parties().filter(({ kind }) => kind === 'customer');
  return [
    ...chain
      .touchpoints()
      .slice(0, most)
      .map(({ id }) => ({ view: 'upstream', touchpoint: id }) as const),
    ...customers.slice(0, most).map(({ id }) => ({ view: 'journey', customer: id }) as const),
    ...[{ view: 'blueprint' } as const, { view: 'matrix' } as const],
  ];
}

const aboutOf = (svg: string) => {
  const elements = elementsOf(svg);
  return ['chain-title', 'chain-about'].map(
    (id) => elements.find(({ attributes }) => attributes.id?.startsWith(`${id}-`))!.text,
  );
};

describe('a view', () => {
  it('says in words what it shows', () => {
    expect(aboutOf(toSvg(hotel, { view: 'upstream', touchpoint: 'L2' }))).toEqual([
      'What check-in (L2) depends on',
      'Front desk serves Guest. check-in (L2) needs 7 links: 3 single points of failure, 4 assumed, 1 with nobody inside who answers, 1 choice among alternatives. 3 parties behind its provider can stop it alone.',
    ]);
    expect(aboutOf(toSvg(hotel, { view: 'journey', customer: 'guest' }))).toEqual([
      'The journey of Guest',
      '4 touchpoints, 2 hand-overs in 3 steps from one to the next. First contact: 1; Service delivery: 2; After service: 1.',
    ]);
    expect(aboutOf(toSvg(hotel, { view: 'matrix' }))).toEqual([
      'Harbour Hotel: who stands behind which touchpoint',
      '4 touchpoints by 8 parties: 19 dependencies, 17 single points of failure. 1 party that no touchpoint depends on left out.',
    ]);
  });

  it('tells what is left out, in the picture as in the words', () => {
    const svg = toSvg(largeChain({ parties: 600, links: 3_000 }), { view: 'matrix' });
    const sentence = 'The 80 touchpoints with most parties behind them; 40 more left out.';
    const elements = elementsOf(svg);
    expect(elements.find(({ attributes }) => attributes.id?.startsWith('chain-about-'))!.text).toContain(
      sentence,
    );
    expect(elements.filter(({ name }) => name === 'text').map(({ text }) => text)).toContain(sentence);
  });

  it('marks hand-overs, gaps, gates, single points and what nobody answers for', () => {
    const classes = (options: SvgOptions<string, string>, wanted: RegExp) =>
      elementsOf(toSvg(hotel, options)).filter(({ attributes }) => wanted.test(attributes.class ?? ''))
        .length;
    const upstream = { view: 'upstream', touchpoint: 'L2' } as const;
    expect(classes(upstream, /^badge critical$/)).toBe(3 + 1); // and the legend
    expect(classes(upstream, /^card .*unowned/)).toBe(1);
    expect(classes(upstream, /^gate$/)).toBe(1 + 1);
    expect(classes(upstream, /^assumed$/)).toBe(4);
    const journey = { view: 'journey', customer: 'guest' } as const;
    expect(classes(journey, /^handover$/)).toBe(2);
    expect(classes(journey, /^gap$/)).toBe(0);
    expect(classes({ view: 'matrix' }, /^single$/)).toBe(17 + 1);
  });
});

describe('every view', () => {
  it('is well-formed, and holds nothing that a browser would run or load', () => {
    const { chain } = hostileAssessment();
    for (const options of viewsOf(chain, 100)) {
      const svg = toSvg(chain, options);
      const texts = elementsOf(svg).map(({ text }) => text);
      const isWhole = options.view === 'blueprint' || options.view === 'matrix';
      if (isWhole) expect(texts.some((text) => text.includes(HOSTILE[0]!))).toBe(true);
      expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ufffe\uffff]|\p{Surrogate}/u);
      expect(svg).not.toMatch(/<script|@import|javascript:|href/);
    }
  });

  it('is drawn of any chain', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        for (const options of viewsOf(chain, 2)) elementsOf(toSvg(chain, options));
      }),
      { numRuns: 30 },
    );
  });

  it.each(['harbour-hotel', 'city-hospital', 'incident-support'])('is drawn of %s', (name) => {
    const chain = parseChainText(readFileSync(`examples/${name}/chain.yaml`));
    for (const options of viewsOf(chain)) expect(aboutOf(toSvg(chain, options)).join()).not.toBe('');
  });

  it('is the same whatever the order a chain was written in', () => {
    const reversed = <Value>(record: Readonly<Record<string, Value>>) =>
      Object.fromEntries(Object.entries(record).reverse());
    const { parties, links } = harbourHotel;
    const turned = parseChain({ ...harbourHotel, parties: reversed(parties), links: reversed(links) });
    for (const options of viewsOf(hotel)) expect(toSvg(turned, options)).toBe(toSvg(hotel, options));
    const size = { parties: 600, links: 3_000 };
    const [large, other] = [largeChain(size), largeChain(size, true)];
    for (const options of viewsOf(large)) expect(toSvg(other, options)).toBe(toSvg(large, options));
  });

  it('is drawn of an empty chain, and of one without customers', () => {
    const desk = { desk: { kind: 'team' }, it: { kind: 'team' } };
    const help = { provider: 'it', customer: 'desk', service: 'help' };
    const inside = parseChain({ parties: desk, links: { help } });
    for (const chain of [parseChain({ parties: {}, links: {} }), inside])
      for (const options of viewsOf(chain)) elementsOf(toSvg(chain, options));
    expect(aboutOf(toSvg(inside, { view: 'matrix' }))[1]).toContain('0 touchpoints by 0 parties');
    elementsOf(toSvg(inside, { view: 'upstream', touchpoint: 'help' }));
  });

  it('is drawn of a customer that nobody serves', () => {
    const chain = parseChain({ parties: { guest: { kind: 'customer' } }, links: {} });
    const texts = elementsOf(toSvg(chain, { view: 'journey', customer: 'guest' })).map(({ text }) => text);
    expect(texts.filter((text) => text === 'no touchpoint').length).toBeGreaterThanOrEqual(3);
  });
});

describe('the options of a view', () => {
  const thrown = (options: object) => {
    try {
      toSvg(hotel, options as SvgOptions);
      return 'nothing';
    } catch (error) {
      const { code, message } = error as { readonly code: string; readonly message: string };
      return `${code}: ${message}`;
    }
  };

  it.each([
    [
      { view: 'map' },
      'invalid-option: expected view to be one of blueprint, upstream, journey, matrix, got "map"',
    ],
    [
      { view: '__proto__' },
      'invalid-option: expected view to be one of blueprint, upstream, journey, matrix, got "__proto__"',
    ],
    [{ view: 'matrix', touchpoint: 'L2' }, 'invalid-option: expected options among view, got "touchpoint"'],
    [{ touchpoint: 'L2' }, 'invalid-option: expected options among view, got "touchpoint"'],
    [
      { view: 'upstream', customer: 'guest' },
      'invalid-option: expected options among view, touchpoint, got "customer"',
    ],
    [
      { view: 'upstream' },
      'invalid-option: expected touchpoint to be an id, as view upstream is about one, got nothing',
    ],
    [
      { view: 'journey', customer: 'it' },
      'invalid-option: expected customer to be an external customer, got "it" of kind department',
    ],
  ])('%j are refused', (options, message) => {
    expect(thrown(options)).toBe(message);
  });

  it.each([
    { view: 'upstream', touchpoint: 'L99' },
    { view: 'upstream', touchpoint: 'guest' },
    { view: 'journey', customer: 'L2' },
  ])('%j name what is not there', (options) => {
    expect(thrown(options)).toMatch(/^unknown-id: /);
  });

  it('are asked for by the compiler', () => {
    const chain = defineChain({
      parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
      links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
    });
    const wrong = [
      // @ts-expect-error the view is about a touchpoint
      () => toSvg(chain, { view: 'upstream' }),
      // @ts-expect-error the chain has no such link
      () => toSvg(chain, { view: 'upstream', touchpoint: 'sail' }),
      // @ts-expect-error the view is about a customer
      () => toSvg(chain, { view: 'journey' }),
      // @ts-expect-error the option belongs to another view
      () => toSvg(chain, { view: 'matrix', customer: 'guest' }),
    ];
    for (const call of wrong) expect(call).toThrow();
    expect(toSvg(chain, { view: 'upstream', touchpoint: 'sale' })).toMatch(/^<svg/);
  });
});
