import { type ChainDocument, parseChain } from 'service-chain';
import { assess } from 'service-chain/rules';
import {
  chainMap,
  chainTables,
  fromFragment,
  mountChain,
  toFragment,
  touchpointSheet,
  type ViewState,
} from 'service-chain/view';

/** What a server would send; here the script that builds this page puts it in. */
declare const CHAIN: ChainDocument;

const chain = parseChain(CHAIN);
const place = (id: string) => document.getElementById(id)!;

// What is looked at is kept in the address, as this portal has nothing else in it.
const mounted = mountChain(place('chain'), assess(chain, { asOf: '2026-03-01T00:00:00Z' }), {
  parts: [chainMap, touchpointSheet, chainTables],
  state: fromFragment(location.hash),
  onChange: tell,
});
tell(mounted.state());

for (const { id, name = id } of chain.parties().filter(({ kind }) => kind === 'department')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => mounted.change({ down: [id] }));
  place('teams').append(button);
}

place('night').addEventListener('change', ({ target }) => {
  document.documentElement.classList.toggle('night', (target as HTMLInputElement).checked);
});

function tell(state: ViewState): void {
  history.replaceState(null, '', `#${toFragment(state)}`);
  const link = chain.findLink(state.at);
  const name = link === undefined ? chain.findParty(state.at)?.name : `the service “${link.service}”`;
  place('looked-at').textContent = name === undefined ? 'Nothing is chosen.' : `You look at ${name}.`;
}
