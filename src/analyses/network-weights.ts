import type { CompiledChain } from '../chain/compiled-chain.js';

/**
 * Per node of the requirement network: how many of the given links are reached with it, so that the sum over a closure counts
 * links. A special link is reached with its own node, an ordinary one with its customer's default capability.
 *
 * @param counts whether a link is to be counted; all where nothing is said.
 */
export function linkWeights(chain: CompiledChain, counts?: (link: number) => boolean): Int32Array {
  const { layout, ordinaryInbound } = chain.network;
  const weights = new Int32Array(layout.nodeCount);
  for (let party = 0; party < layout.parties; party++) {
    const from = ordinaryInbound.offsets[party]!;
    const to = ordinaryInbound.offsets[party + 1]!;
    if (!counts) weights[party] = to - from;
    else for (let k = from; k < to; k++) if (counts(ordinaryInbound.items[k]!)) weights[party]!++;
  }
  for (const [place, link] of layout.specials.entries())
    weights[layout.specialsFrom + place] = !counts || counts(link) ? 1 : 0;
  return weights;
}

/** Per node of the requirement network: 1 where it stands for a party that is to be counted. */
export function partyWeights(
  chain: CompiledChain,
  counts: (party: number) => boolean = () => true,
): Int32Array {
  const { layout } = chain.network;
  const weights = new Int32Array(layout.nodeCount);
  for (let party = 0; party < layout.parties; party++) {
    if (counts(party)) weights[layout.presenceOf[party]!] = 1;
  }
  return weights;
}
