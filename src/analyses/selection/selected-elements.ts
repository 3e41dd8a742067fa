import type { CompiledChain } from '../../chain/compiled-chain.js';
import { classSet, endSet, sortSet } from './class-sets.js';
import { type ElementSet, emptySet } from './element-set.js';
import { reachedElements } from './reached-elements.js';
import type { SelectorPart } from './selector.js';
import { attributeSet, textSet } from './text-sets.js';

/**
 * The parties and links that a selector means, whose ids the chain is known to have. O(parties + links) for each selector it is made
 * of, and the requirements for each that follows them.
 */
export function selectedElements(chain: CompiledChain, selector: SelectorPart): ElementSet {
  return new Selection(chain).of(selector);
}

class Selection {
  /** `+x+` holds x twice. */
  private readonly known = new Map<object, ElementSet>();

  constructor(private readonly chain: CompiledChain) {}

  of(part: SelectorPart): ElementSet {
    if (typeof part === 'string') return this.ofIds([part]);
    let set = this.known.get(part);
    if (!set) {
      set = this.worked(part);
      this.known.set(part, set);
    }
    return set;
  }

  private worked(part: Exclude<SelectorPart, string>): ElementSet {
    const { chain } = this;
    if ('and' in part) return this.all(part.and);
    if ('or' in part) return this.any(part.or);
    if ('not' in part) return this.of(part.not).map((isMeant) => 1 - isMeant);
    if ('upstreamOf' in part) return this.reached('upstream', part.upstreamOf, part);
    if ('downstreamOf' in part) return this.reached('downstream', part.downstreamOf, part);
    if ('id' in part) return this.ofIds([part.id]);
    if ('is' in part) return sortSet(chain, part.is);
    if ('attribute' in part) return attributeSet(chain, part.attribute, part.value);
    if ('tag' in part) return textSet(chain, 'tag', part.tag);
    if ('channel' in part) return textSet(chain, 'channel', part.channel);
    if ('name' in part) return textSet(chain, 'name', part.name);
    if ('provider' in part) return endSet(chain, 'provider', this.of(part.provider));
    if ('customer' in part) return endSet(chain, 'customer', this.of(part.customer));
    if ('owner' in part) return endSet(chain, 'owner', this.of(part.owner));
    if ('partOf' in part) return endSet(chain, 'partOf', this.of(part.partOf));
    return classSet(chain, part);
  }

  private ofIds(ids: readonly string[]): ElementSet {
    const { columns, partyCount } = this.chain;
    const set = emptySet(this.chain);
    for (const id of ids) {
      const party = columns.partyNumber(id);
      set[party >= 0 ? party : partyCount + columns.linkNumber(id)] = 1;
    }
    return set;
  }

  private all(parts: readonly SelectorPart[]): ElementSet {
    const set = emptySet(this.chain).fill(1);
    for (const part of parts) {
      const other = this.of(part);
      for (let at = 0; at < set.length; at++) set[at]! &= other[at]!;
    }
    return set;
  }

  /** Ids are put in one by one, as there may be thousands. */
  private any(parts: readonly SelectorPart[]): ElementSet {
    const set = this.ofIds(parts.filter((part) => typeof part === 'string'));
    for (const part of parts) {
      if (typeof part === 'string') continue;
      const other = this.of(part);
      for (let at = 0; at < set.length; at++) set[at]! |= other[at]!;
    }
    return set;
  }

  private reached(direction: 'upstream' | 'downstream', start: SelectorPart, paths: Paths): ElementSet {
    const { depth = Number.POSITIVE_INFINITY, via, notVia } = paths;
    return reachedElements(this.chain, direction, this.of(start), {
      depth,
      via: via === undefined ? undefined : this.of(via),
      notVia: notVia === undefined ? undefined : this.of(notVia),
    });
  }
}

interface Paths {
  readonly depth?: number | undefined;
  readonly via?: SelectorPart | undefined;
  readonly notVia?: SelectorPart | undefined;
}
