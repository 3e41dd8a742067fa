import { render } from 'preact';
import type { PageData } from '../report/web-page/page-data.js';
import { addressStore } from './address-store.js';
import { MapView } from './map/map-view.js';
import { pageChainOf } from './page-chain.js';
import { SheetView } from './sheet/sheet-view.js';
import { TablesView } from './tables/tables-view.js';

const page = pageChainOf(JSON.parse(document.getElementById('chain-data')!.textContent!) as PageData);
const store = addressStore();

/** What was there for those without scripts makes room. */
function mount(id: string, view: preact.VNode): void {
  const place = document.getElementById(id)!;
  place.replaceChildren();
  render(view, place);
}

mount('map', <MapView chain={page.chain} store={store} />);
mount('sheet', <SheetView page={page} store={store} />);
mount('tables', <TablesView page={page} store={store} />);

for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a, a.skip')) {
  // The fragment is taken by what is looked at.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const target = document.getElementById(link.hash.slice(1))!;
    target.scrollIntoView();
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
}

// Paper cannot be opened: all findings are printed, and afterwards as they were.
const actors = [...document.querySelectorAll<HTMLDetailsElement>('details.actor')];
let opened: readonly HTMLDetailsElement[] = [];
window.addEventListener('beforeprint', () => {
  opened = actors.filter((actor) => !actor.open);
  for (const actor of opened) actor.open = true;
});
window.addEventListener('afterprint', () => {
  for (const actor of opened) actor.open = false;
});

for (const item of document.querySelectorAll<HTMLElement>('[data-look-at]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'look';
  button.textContent = 'show on the map';
  button.addEventListener('click', () => {
    store.change({ at: item.dataset.lookAt! });
    document.getElementById('map')!.scrollIntoView();
  });
  item.append(' ', button);
}
