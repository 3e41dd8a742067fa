import type { SourceLocation } from '../../model/problem.js';
import type { MapSection } from '../../model/sections.js';
import { checkChain } from '../check-chain.js';
import type { ServiceChain } from '../service-chain.js';

/** A declaration of a party or link, with its place. */
export interface PlacedDeclaration {
  readonly section: 'parties' | 'links';
  /** The id in the chain. */
  readonly id: string;
  /** The id it is declared under. */
  readonly declaredAs: string;
  readonly place: SourceLocation;
}

/** A field that two documents tell apart. */
export interface DeclarationConflict {
  /** The section; none for fields of the document itself. */
  readonly section: MapSection | undefined;
  /** The id in the chain; `organisation` for the document itself. */
  readonly id: string;
  /** The field; of an attribute, its key, too. */
  readonly field: readonly string[];
  readonly taken: unknown;
  readonly takenAt: SourceLocation;
  readonly other: unknown;
  readonly otherAt: SourceLocation;
  /** Whether a document holds it to be a person's own goal. */
  readonly isPersonal: boolean;
}

/** What several documents declare of one chain; places are looked up at the call. */
export interface ChainDeclarations {
  /** By section, id and then in the order of the documents. */
  declared(): readonly PlacedDeclaration[];
  /** By section, id and field, as they were found. */
  conflicts(): readonly DeclarationConflict[];
}

/** Chains keep it themselves under a symbol that the ESM and CommonJS copies of this package share: a question of either finds it. */
const KEY = Symbol.for('service-chain.declarations');

/** Remembers what was declared where. */
export function keepDeclarations(chain: ServiceChain, declarations: ChainDeclarations | undefined): void {
  if (declarations) Object.defineProperty(chain, KEY, { value: declarations });
}

/** What was declared where; `undefined` for a chain that was not made of several documents. */
export function declarationsOf(chain: ServiceChain): ChainDeclarations | undefined {
  checkChain(chain);
  return (chain as { readonly [KEY]?: ChainDeclarations })[KEY];
}
