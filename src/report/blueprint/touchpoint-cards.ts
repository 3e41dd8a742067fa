import { groupBy } from '../../algorithms/group-by.js';
import { journey } from '../../analyses/journey.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Link } from '../../model/link.js';
import { partyName } from '../page/names.js';
import { counted } from '../text-layout.js';
import type { Block, Card } from './blueprint.js';
import { noteOn, type Unowned } from './unowned-in.js';

/** How many touchpoints are shown one by one before each stage shows one card for all of its. */
const MOST_TOUCHPOINTS = 60;

/** The tag of stages among what is opened; no id begins with it, as ids hold no control characters. */
const STAGE_GROUP = '\u0002';

/** The stages, in the order of a journey; last, what states none. */
export const STAGES = ['first-contact', 'service-delivery', 'after-service', 'none'] as const;

/** What the stages are called. */
export const STAGE_TITLES: Readonly<Record<(typeof STAGES)[number], string>> = {
  'first-contact': 'First contact',
  'service-delivery': 'Service delivery',
  'after-service': 'After service',
  none: 'Stage not stated',
};

/** A block for each stage that has touchpoints, in the order of a journey; in each, the touchpoints in the order of theirs. */
export function blocksOfTouchpoints(
  chain: ServiceChain,
  unowned: Unowned,
  open: ReadonlySet<string>,
): readonly Block[] {
  const links = journey(chain)
    .rows()
    .map(({ touchpoint }) => chain.link(touchpoint));
  const grouped = links.length > MOST_TOUCHPOINTS;
  const byStage = groupBy(links, ({ stage }) => stage ?? 'none');
  return STAGES.filter((stage) => byStage.has(stage)).map((stage) => {
    const members = byStage.get(stage)!;
    const group = STAGE_GROUP + stage;
    const isClosed = grouped && !open.has(group) && members.length > 1;
    return {
      ...{ id: group, row: 'touchpoints', title: STAGE_TITLES[stage] },
      cards: isClosed
        ? [groupCard(group, members, unowned)]
        : members.map((link) => touchpointCard(chain, link, unowned)),
    };
  });
}

/** The card of one touchpoint. */
export function touchpointCard(chain: ServiceChain, link: Link, unowned: Unowned): Card {
  return {
    ...{ id: link.id, kind: 'touchpoint', row: 'touchpoints', label: link.service, opens: '' },
    note: noteOn(link.id, unowned, link.channel ?? partyName(chain, link.provider)),
    members: [link.id],
    unowned: unowned.has(link.id) ? 1 : 0,
  };
}

function groupCard(group: string, links: readonly Link[], unowned: Unowned): Card {
  const without = links.filter(({ id }) => unowned.has(id)).length;
  return {
    ...{
      id: group,
      kind: 'group',
      row: 'touchpoints',
      label: counted(links.length, 'touchpoint'),
      opens: group,
    },
    note: without === 0 ? '' : `${without} without owner`,
    members: links.map(({ id }) => id),
    unowned: without,
  };
}
