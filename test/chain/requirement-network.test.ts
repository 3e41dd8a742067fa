import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/algorithms/adjacency.js';
import { createFailureSimulator } from '../../src/algorithms/failures.js';
import { compiledOf } from '../../src/chain/compiled-chain.js';
import { defineChain } from '../../src/chain/define-chain.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { graphChains } from '../properties/graph-chains.js';
import { bakery, helpLine } from '../support/chains.js';
import { application, frontDesk, parcels, powerPlant } from '../support/chains-requiring.js';
import { nameOf, printedNetwork } from './printed-network.js';

const printed = (chain: ServiceChain) => printedNetwork(compiledOf(chain));

/** Per party, the ids of the ordinary links it receives. */
function ordinary(chain: ServiceChain): Record<string, string[]> {
  const { columns, network } = compiledOf(chain);
  return Object.fromEntries(
    columns.partyIds.map((id, party) => [
      id,
      Array.from(rowOf(network.ordinaryInbound, party), (link) => columns.linkIds[link]!),
    ]),
  );
}

describe('the requirement network', () => {
  it('of a chain that states nothing has the parties for nodes and the links for edges', () => {
    expect(printed(bakery())).toEqual(['counter: oven by bread', 'guest', 'mill', 'oven: mill by flour']);
    expect(ordinary(bakery())).toEqual({ counter: ['bread'], guest: [], mill: [], oven: ['flour'] });
  });

  it('gives a node to links that state something or are named, and to the presence of their providers', () => {
    expect(printed(frontDesk())).toEqual([
      'boss: @boss',
      'desk: @desk, shop by linen, [rota]',
      'guest',
      'shop',
      '@desk',
      '@boss',
      '[greet]: @desk by greet, [rota] by greet',
      '[rota]: boss by rota',
    ]);
    expect(ordinary(frontDesk())).toEqual({ boss: [], desk: ['linen'], guest: [], shop: [] });
  });

  it('has a gate for a clause that can spare a link, and none where as many are needed as there are', () => {
    expect(printed(powerPlant())).toEqual([
      'mains: @mains',
      'plant: @plant, [m], [s], [w]',
      'solar: @solar',
      'town',
      'wind: @wind',
      '@plant',
      '@mains',
      '@solar',
      '@wind',
      '[heat]: @plant by heat, #0 by heat',
      '[light]: @plant by light, [m] by light, [s] by light',
      '[m]: @mains by m',
      '[power]: @plant by power, #2 by power, [m] by power',
      '[s]: @solar by s',
      '[w]: @wind by w',
      '[words]: @plant by words',
      '#0 (2): [m], [s]',
      '#2 (2): [m], [s], [w]',
    ]);
    expect(Object.values(ordinary(powerPlant())).flat()).toEqual([]);
  });

  it('lets a customer’s links need nothing unless stated, whatever the customer receives', () => {
    expect(printed(application())).toEqual([
      'applicant: @applicant',
      'clerk: @clerk',
      'office: applicant by form, [plea]',
      '@applicant',
      '@clerk',
      '[plea]: @applicant by plea, [advice] by plea',
      '[advice]: clerk by advice',
    ]);
    expect(ordinary(application())).toEqual({ applicant: [], clerk: [], office: ['form'] });
  });

  it('leads from a gate through links that state nothing to what their provider needs', () => {
    expect(printed(parcels())).toEqual([
      'counter: @counter, [call], [track]',
      'hub: @hub, post by mail',
      'post',
      'sender',
      '@counter',
      '@hub',
      '[send]: @counter by send, #0 by send',
      '[call]: hub by call',
      '[track]: hub by track',
      '#0 (2): [track], [call]',
    ]);
  });

  it('counts a link once that a choice names twice', () => {
    const lines = printed(helpLine());
    expect(lines).toContain('#0 (2): [tools], [list]');
    expect(lines).toContain('#2 (2): [power], [sun], [backup]');
  });

  it('of an empty chain is empty', () => {
    expect(printed(defineChain({ parties: {}, links: {} }))).toEqual([]);
  });
});

describe('the requirement network of any chain', () => {
  it('reads the same the other way round, and stays linear in the chain', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const { network, columns } = compiledOf(parseChain(document));
        const { layout, needs, labels, neededBy } = network;
        expect(labels).toHaveLength(needs.items.length);
        expect(needs.offsets).toHaveLength(layout.nodeCount + 1);
        expect(neededBy.items).toHaveLength(needs.items.length);
        const most = 3 * columns.providers.length + layout.parties + 2 * columns.requirements.members.length;
        expect(needs.items.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 300 },
    );
  });

  it('has transparent nodes that lead to lower ones only among themselves, and those by a label', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const { needs, labels, transparentFrom } = compiledOf(parseChain(document)).network;
        for (let node = transparentFrom; node + 1 < needs.offsets.length; node++) {
          for (const need of rowOf(needs, node)) {
            if (need < transparentFrom) continue;
            expect(need).toBeLessThan(node);
            const own = labels.subarray(needs.offsets[need], needs.offsets[need + 1]);
            expect(own.every((label) => label !== -1)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fails an ordinary link exactly with its provider’s capability, and a special one with its node', () => {
    const chain = compiledOf(application());
    const simulate = createFailureSimulator(chain.network);
    const lost = (node: number) => Array.from(simulate([node]), (failed) => nameOf(chain, failed)).sort();
    expect(lost(chain.columns.partyNumber('clerk'))).toEqual(['[advice]', '[plea]', 'clerk', 'office']);
    expect(lost(chain.network.layout.presenceOf[chain.columns.partyNumber('applicant')]!)).toEqual([
      '@applicant',
      '[plea]',
      'applicant',
      'office',
    ]);
  });
});
