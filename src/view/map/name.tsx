import { Fragment } from 'preact';
import type { ServiceChain } from '../../chain/service-chain.js';
import { nameOf } from '../names.js';

/** What names on the map need to answer. */
export interface Looker {
  readonly chain: ServiceChain;
  readonly onLook: (id: string) => void;
}

/** The name of a party or service; a click looks at it. */
export function Name({ chain, id, onLook }: Looker & { readonly id: string }) {
  return (
    <button type="button" class="name" onClick={() => onLook(id)}>
      <bdi>{nameOf(chain, id)}</bdi>
    </button>
  );
}

/** More than that nobody reads beside a map. */
const MOST = 40;

/** Names after a few words; nothing where there are none. */
export function Names({
  title,
  ids,
  ...looker
}: Looker & { readonly title: string; readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <p>
      {title}:{' '}
      {ids.slice(0, MOST).map((id, i) => (
        <Fragment key={id}>
          {i > 0 && ', '}
          <Name id={id} {...looker} />
        </Fragment>
      ))}
      {ids.length > MOST && ` and ${ids.length - MOST} more`}
    </p>
  );
}
