import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import type { Assessment } from '../rules/assessment.js';
import { EMBEDDED_STYLE } from './embedded-style.js';
import { chainMap } from './map/chain-map.js';
import { createStore } from './store.js';
import type { ChainView, ViewPart } from './view-part.js';
import { NOTHING_CHOSEN, type ViewState } from './view-state.js';

/** How a chain is shown in a page of your own. */
export interface MountOptions {
  /** What is shown, from top to bottom; the map alone where nothing is said. */
  readonly parts?: readonly ViewPart[];
  /** What is looked at first; nothing where nothing is said. */
  readonly state?: Partial<ViewState>;
  /** Is called with what is looked at after every change, by whomever. */
  readonly onChange?: (state: ViewState) => void;
}

/** A chain that is shown: what is looked at can be read and changed. */
export interface MountedChain extends ChainView {
  /** Shows another assessment in the same place; what is looked at stays. */
  show(assessment: Assessment): void;
  /** Takes it all away. */
  unmount(): void;
}

/**
 * Shows a chain inside of an element of your own page: the map on which people see who serves whom, choose, search and put parties out
 * of action; with `parts`, the sheet of a touchpoint and the tables below it, which all look at the same.
 *
 * It stands in a shadow tree, so that no style of the page reaches it and none of its own leaves it, and is light or dark as the CSS
 * `color-scheme` of its place. It fills the width it is given; the custom property `--map-height` sets the height of the map. Nothing is
 * loaded from anywhere and no markup is made of text, so it works under a policy that forbids inline styles and scripts. For browsers
 * of 2024 and newer.
 *
 * Everything in it is worked out in the browser from the whole chain: somebody who may not see costs or ratings should be given an
 * assessment of a chain without them.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { assess } from 'service-chain/rules';
 * import { chainTables, mountChain, touchpointSheet, chainMap } from 'service-chain/view';
 *
 * const mounted = mountChain(document.getElementById('chain')!, assess(chain), {
 *   parts: [chainMap, touchpointSheet, chainTables],
 *   onChange: ({ at }) => console.log('looks at', at),
 * });
 * mounted.change({ at: 'checkIn' });
 * ```
 */
export function mountChain(
  element: Element,
  assessment: Assessment,
  options: MountOptions = {},
): MountedChain {
  checkOptions(options);
  const { parts = [chainMap], state = {}, onChange = () => {} } = options;
  const store = createStore({ ...NOTHING_CHOSEN, ...checkedState(state) }, onChange);
  const host = element.ownerDocument.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheetOf(element.ownerDocument)];
  element.append(host);
  const view = (shown: Assessment): ChainView => ({
    ...store,
    assessment: shown,
    change: (changes) => store.change(checkedState(changes)),
  });
  let shown = assessment;
  let remove = mountParts(root, parts, view(shown));
  return {
    ...view(shown),
    get assessment() {
      return shown;
    },
    show(another) {
      remove();
      shown = another;
      remove = mountParts(root, parts, view(another));
    },
    unmount() {
      remove();
      host.remove();
    },
  };
}

function mountParts(root: ShadowRoot, parts: readonly ViewPart[], view: ChainView): () => void {
  const mounted = parts.map((part) => {
    const place = root.ownerDocument.createElement('section');
    place.className = `part ${part.name}`;
    root.append(place);
    const remove = part.mount(place, view);
    return () => {
      remove();
      place.remove();
    };
  });
  return () => {
    for (const remove of mounted) remove();
  };
}

const styleSheets = new WeakMap<Document, CSSStyleSheet>();

/** One for all chains of a document. */
function styleSheetOf(document: Document): CSSStyleSheet {
  const known = styleSheets.get(document);
  if (known !== undefined) return known;
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(EMBEDDED_STYLE);
  styleSheets.set(document, sheet);
  return sheet;
}

function checkOptions(options: MountOptions): void {
  checkOptionNames(options, ['parts', 'state', 'onChange']);
  const { parts, onChange } = options;
  if (parts !== undefined && !(Array.isArray(parts) && parts.every(isPart)))
    throw serviceChainError('invalid-option', `expected parts to be a list of parts, got ${quote(parts)}`);
  if (onChange !== undefined && typeof onChange !== 'function')
    throw serviceChainError('invalid-option', `expected onChange to be a function, got ${quote(onChange)}`);
}

function isPart(part: unknown): boolean {
  const { name, mount } = (part ?? {}) as Partial<ViewPart>;
  return typeof name === 'string' && typeof mount === 'function';
}

/** Every field is a text or a list of texts, as it is at first. */
function checkedState(state: Partial<ViewState>): Partial<ViewState> {
  checkOptionNames(state, Object.keys(NOTHING_CHOSEN));
  for (const [name, value] of Object.entries(state)) {
    const isList = Array.isArray(NOTHING_CHOSEN[name as keyof ViewState]);
    const isGood = isList
      ? Array.isArray(value) && value.every((one) => typeof one === 'string')
      : typeof value === 'string';
    if (isGood) continue;
    const expected = isList ? 'a list of texts' : 'a text';
    throw serviceChainError('invalid-option', `expected ${name} to be ${expected}, got ${quote(value)}`);
  }
  return state;
}
