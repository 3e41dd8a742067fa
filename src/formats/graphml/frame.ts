import type { SourceLocation } from '../../model/problem.js';
import type { GraphGatherer } from '../graph/graph-gatherer.js';
import type { XmlElement } from '../xml/read-xml.js';
import type { OpenElement } from './graphml-element.js';
import type { GraphmlKey } from './graphml-keys.js';

/** What is open where the walk over a file stands. */
export type Frame =
  | { readonly kind: 'graph'; readonly element: OpenElement; readonly isUndirected: boolean }
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
  | { readonly kind: 'label'; readonly owner: OpenElement; readonly place: SourceLocation }
  | { readonly kind: 'other' };

/** A value of a node, edge or graph; one that holds elements is no value but a drawing. */
export interface DataFrame {
  readonly kind: 'data';
  readonly owner: OpenElement | undefined;
  readonly key: GraphmlKey;
  readonly place: SourceLocation;
  holdsElements: boolean;
}

/** What opening and closing frames work with. */
export interface Walk {
  readonly frames: readonly Frame[];
  readonly keys: Map<string, GraphmlKey>;
  readonly gatherer: GraphGatherer;
  /** The value of an attribute of XML that must be there. */
  required(xml: XmlElement, attribute: string): string;
}

/** The innermost open frame of a kind. */
export function innermost<Kind extends Frame['kind']>(
  { frames }: Pick<Walk, 'frames'>,
  kind: Kind,
): Extract<Frame, { readonly kind: Kind }> | undefined {
  return frames.findLast((frame) => frame.kind === kind) as
    | Extract<Frame, { readonly kind: Kind }>
    | undefined;
}
