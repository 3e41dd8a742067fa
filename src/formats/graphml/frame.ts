import type { GraphGatherer } from '../graph/graph-gatherer.js';
import type { XmlElement } from '../xml/read-xml.js';
import type { DeclaredKeys } from './declared-keys.js';
import type { GrowingPlaces } from './element-places.js';
import type { OpenElement } from './graphml-element.js';
import type { GraphmlKey } from './graphml-keys.js';

/** What is open where the walk over a file stands. */
export type Frame =
  | {
      readonly kind: 'graph';
      readonly element: OpenElement;
      readonly xml: XmlElement;
      readonly isUndirected: boolean;
    }
  | { readonly kind: 'node'; readonly element: OpenElement; readonly id: string }
  | {
      readonly kind: 'edge';
      readonly element: OpenElement;
      readonly xml: XmlElement;
      readonly isUndirected: boolean;
    }
  | DataFrame
  | { readonly kind: 'key'; readonly key: GraphmlKey }
  | { readonly kind: 'default'; readonly key: GraphmlKey }
  | { readonly kind: 'label'; readonly owner: OpenElement; readonly xml: XmlElement }
  | { readonly kind: 'other' };

/** A value of a node, edge or graph; one that holds elements is no value but a drawing. */
export interface DataFrame {
  readonly kind: 'data';
  readonly owner: OpenElement | undefined;
  readonly key: GraphmlKey;
  readonly xml: XmlElement;
  holdsElements: boolean;
}

/** What opening and closing frames work with. */
export interface Walk {
  readonly frames: readonly Frame[];
  readonly keys: DeclaredKeys;
  readonly places: GrowingPlaces;
  readonly gatherer: GraphGatherer;
  /** The value of an attribute of XML that must be there. */
  required(xml: XmlElement, attribute: string): string;
}

/** The innermost open frame of a kind. */
export function innermost<Kind extends Frame['kind']>(
  { frames }: Pick<Walk, 'frames'>,
  kind: Kind,
): Extract<Frame, { readonly kind: Kind }> | undefined {
  type Wanted = Extract<Frame, { readonly kind: Kind }>;
  for (let at = frames.length - 1; at >= 0; at--) if (frames[at]!.kind === kind) return frames[at] as Wanted;
  return undefined;
}
