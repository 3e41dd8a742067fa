import { useEffect, useRef } from 'preact/hooks';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Card, PlacedBlueprint } from '../../report/blueprint/blueprint.js';
import type { Store } from '../store.js';
import type { Zooming } from './use-zoom.js';

/** What the map needs to follow what is looked at. */
interface Following {
  readonly chain: ServiceChain;
  readonly blueprint: PlacedBlueprint;
  readonly store: Store;
  readonly zooming: Zooming;
}

/** What somebody did on the map itself, where it is seen already. */
export interface Touched {
  /** What was chosen by its card. */
  chosen: string;
  /** One of those in the group that was opened by its card. */
  opened: string;
}

/**
 * Brings in sight what is chosen elsewhere than on its card: by a search, a name, a finding, an address. Groups that hide it are opened,
 * from the outermost inwards; of a service between two parties the provider is shown. What a card opens comes in sight, too.
 */
export function useLook({ chain, blueprint, store, zooming }: Following): Touched {
  const touched = useRef<Touched>({ chosen: '', opened: '' }).current;
  const { at, open } = store.state();
  const shownBlueprint = useRef(blueprint);
  useEffect(() => {
    const isOther = shownBlueprint.current !== blueprint;
    shownBlueprint.current = blueprint;
    const card = at === touched.chosen ? undefined : cardShowing(chain, blueprint, at);
    if (card !== undefined && card.opens !== '' && !open.includes(card.opens))
      return store.change({ open: [...open, card.opens] });
    if (card !== undefined) zooming.near(blueprint.cardBoxes.get(card.id)!);
    else if (isOther) showOpened(blueprint, touched, zooming);
    touched.chosen = at;
    touched.opened = '';
  }, [at, blueprint]);
  return touched;
}

function showOpened({ cardOf, cardBoxes }: PlacedBlueprint, { opened }: Touched, zooming: Zooming): void {
  const box = cardBoxes.get(cardOf.get(opened) ?? '');
  if (box === undefined) zooming.rest();
  else zooming.near(box);
}

/** The card of a party or touchpoint; of any other service that of its provider. */
function cardShowing(chain: ServiceChain, { blocks, cardOf }: PlacedBlueprint, id: string): Card | undefined {
  const card = cardOf.get(id) ?? cardOf.get(chain.findLink(id)?.provider ?? '');
  return blocks.flatMap(({ cards }) => cards).find((one) => one.id === card);
}
