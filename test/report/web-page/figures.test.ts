import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { impact, parseChain, promiseCascade, type ServiceChain } from '../../../src/index.js';
import { figuresOf } from '../../../src/report/web-page/figures.js';
import { assess } from '../../../src/rules/index.js';
import { parseChainText } from '../../../src/text/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';

const hotel = parseChain(harbourHotel);
const hospital = parseChainText(
  readFileSync(new URL('../../../examples/city-hospital/chain.yaml', import.meta.url)),
);
const figures = (chain: ServiceChain) => figuresOf(assess(chain));
const sentences = (chain: ServiceChain) =>
  figures(chain).map(({ number, meaning }) => `${number} ${meaning}`);

/** A desk that serves a guest, with the standards, needs and parties of a test. */
const shop = (more: object = {}) =>
  parseChain({
    parties: {
      desk: { kind: 'team' },
      depot: { kind: 'team' },
      guest: { kind: 'customer', needs: ['speed'] },
    },
    links: {
      sale: { provider: 'desk', customer: 'guest', service: 'sale', owner: 'desk' },
      goods: { provider: 'depot', customer: 'desk', service: 'goods' },
    },
    measures: { wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' } },
    ...more,
  });
const standard = (link: string, target: number) => ({ link, measure: 'wait', target });

describe('the numbers of the hotel', () => {
  it('are those worked out by hand, and each leads to the table that answers it', () => {
    expect(sentences(hotel)).toEqual([
      '4 touchpoints with 1 external customer',
      '3 parties have a part in a touchpoint, its provider included (median)', // 3, 3, 6 and 7
      '14 of 16 services have somebody inside who answers for them',
      '4 of 4 touchpoints stop when one party other than their own provider fails',
      '2 of 3 needs of customers are met by a service',
    ]);
    expect(figures(hotel).map(({ address }) => address)).toEqual([
      '#table=touchpoint-summary',
      '#table=touchpoint-summary&sort=-parties',
      '#table=unowned-links',
      '#table=touchpoint-summary&sort=-singlePoints',
      '#table=needs&sort=met',
    ]);
  });
});

describe('the numbers of the hospital', () => {
  it('count no customers among the parties that have a part, as the table of impact shows them', () => {
    const parts = hospital.touchpoints().map(({ id }) => {
      const behind = impact(hospital)
        .rows()
        .filter((row) => row.touchpoint === id);
      return new Set(
        behind.map(({ party }) => party).filter((party) => hospital.party(party).kind !== 'customer'),
      ).size;
    });
    const median = parts.sort((a, b) => a - b)[Math.ceil(parts.length / 2) - 1];
    expect(figures(hospital)[1]!.number).toBe(String(median));
  });

  it('count the touchpoints that somebody else stops, as the table of impact shows them', () => {
    const stopped = hospital.touchpoints().filter(({ id, provider }) =>
      impact(hospital)
        .rows()
        .some(({ touchpoint, party, stops }) => touchpoint === id && stops && party !== provider),
    );
    expect(figures(hospital)[3]!.number).toBe(`${stopped.length} of 33`);
  });

  it('count promises to customers alone, and say how many nobody can judge', () => {
    const promised = promiseCascade(hospital)
      .rows()
      .filter(({ link }) => hospital.isTouchpoint(link));
    expect(promised).toHaveLength(8);
    expect(promised.map(({ backed }) => backed).filter((backed) => backed !== null)).toHaveLength(4);
    expect(sentences(hospital)[4]).toBe(
      '1 of 4 promises to customers that can be judged is backed by the promises made inside (4 cannot)',
    );
    expect(figures(hospital)[4]!.address).toBe('#table=promise-cascade&sort=supportMargin');
  });
});

describe('a sentence', () => {
  it('is about one where there is one, and about nothing that is not there', () => {
    expect(sentences(shop()).slice(1)).toEqual([
      '2 parties have a part in a touchpoint, its provider included (median)',
      '1 of 2 services has somebody inside who answers for it',
      '1 of 1 touchpoint stops when one party other than its own provider fails',
      '0 of 1 need of customers is met by a service',
    ]);
    const empty = parseChain({ parties: { a: { kind: 'team' } }, links: {} });
    expect(sentences(empty)).toEqual([
      '0 touchpoints: nothing here serves an external customer',
      '0 promises to customers are stated, and none of their needs',
    ]);
    const alone = parseChain({
      parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
      links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
    });
    expect(sentences(alone).slice(0, 4)).toEqual([
      '1 touchpoint with 1 external customer',
      '1 party has a part in a touchpoint, its provider included (median)',
      '0 of 1 service has somebody inside who answers for it',
      '0 of 1 touchpoint stops when one party other than its own provider fails',
    ]);
  });

  it('takes no promise between parties inside for one to customers', () => {
    expect(sentences(shop({ standards: [standard('goods', 5)] })).at(-1)).toBe(
      '0 of 1 need of customers is met by a service',
    );
    expect(sentences(shop({ standards: [standard('goods', 5), standard('sale', 9)] })).at(-1)).toBe(
      '1 of 1 promise to customers is backed by the promises made inside',
    );
    expect(sentences(shop({ standards: [standard('sale', 9)] })).at(-1)).toBe(
      '0 of 1 promise to customers can be judged: services behind it have no standard',
    );
  });
});
