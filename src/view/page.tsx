import { render } from 'preact';
import type { CarriedRows } from '../report/web-page/carried-rows.js';
import type { PageData } from '../report/web-page/page-data.js';
import { addressStore } from './address-store.js';
import { afterPainting } from './after-painting.js';
import { MapView } from './map/map-view.js';
import { pageChainOf } from './page-chain.js';
import { SheetView } from './sheet/sheet-view.js';
import { TablesView } from './tables/tables-view.js';
import { fromFragment } from './view-state.js';

const page = pageChainOf(dataIn('chain-data') as PageData, (name) => dataIn(`rows-${name}`) as CarriedRows);
const store = addressStore();

function dataIn(id: string): unknown {
  return JSON.parse(document.getElementById(id)!.textContent!);
}

/** What was there for those without scripts makes room. */
function mount(id: string, view: preact.VNode): void {
  const place = document.getElementById(id)!;
  place.replaceChildren();
  render(view, place);
}

mount('map', <MapView chain={page.chain} store={store} />);
// The map is seen first; what stands below it may take a moment, and the rows of tables come behind this script.
document.addEventListener('DOMContentLoaded', () =>
  afterPainting(() => {
    mount('sheet', <SheetView page={page} store={store} />);
    mount('tables', <TablesView page={page} store={store} />);
  }),
);

for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a, a.skip')) {
  // The fragment is taken by what is looked at.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(document.getElementById(link.hash.slice(1))!);
  });
}

function goTo(target: HTMLElement): void {
  target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

// What leads to a table leaves on the map what is looked at there.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#table="]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const { table, sort, filter, where } = fromFragment(link.hash);
    store.change({ table, sort, filter, where });
    goTo(document.getElementById('tables')!);
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
