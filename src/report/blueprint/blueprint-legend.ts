import { element } from '../picture/element.js';
import { entryIf, type LegendEntry, lineSample, SAMPLE } from '../picture/legend.js';
import type { Blueprint, Card, Line } from './blueprint.js';
import { MOST_LINES_AT_REST } from './measures.js';

/** The signs that a drawn blueprint holds while nothing is looked at. */
export function blueprintLegend({ blocks, lines: all }: Blueprint): readonly LegendEntry[] {
  const lines = all.length > MOST_LINES_AT_REST ? [] : all;
  const cards = blocks.flatMap((block) => block.cards);
  const holds = (isIt: (line: Line) => boolean) => lines.some(isIt);
  return [
    ...entryIf(
      holds(({ unowned, inCycle }) => unowned.length === 0 && inCycle.length === 0),
      { sample: lineSample('', 'plain'), text: 'serves: from the provider to the customer' },
    ),
    ...entryIf(
      holds(({ links }) => links.length > 1),
      { sample: lineSample('several'), text: 'several services' },
    ),
    ...entryIf(
      holds(({ unowned }) => unowned.length > 0),
      { sample: lineSample('unowned', 'unowned'), text: 'nobody inside answers for it' },
    ),
    ...entryIf(
      holds(({ inCycle, unowned }) => inCycle.length > 0 && unowned.length === 0),
      { sample: lineSample('in-cycle', 'in-cycle'), text: 'part of a cycle: needs itself, through others' },
    ),
    ...entryIf(cards.some(isUnowned), {
      ...{ sample: [cardSample('touchpoints unowned')], text: 'touchpoint that nobody inside answers for' },
    }),
    ...entryIf(cards.some(isGroup), {
      ...{ sample: [cardSample('support')], text: 'group: stands for several' },
    }),
  ];
}

function isUnowned({ unowned }: Card): boolean {
  return unowned > 0;
}

function isGroup({ kind }: Card): boolean {
  return kind === 'group';
}

function cardSample(kind: string) {
  const size = { width: SAMPLE.width - 4, height: SAMPLE.height - 4, rx: 4 };
  return element(
    'g',
    { class: `card-sample card ${kind}` },
    kind === 'support' && element('rect', { class: 'behind', x: 4, y: 4, ...size }),
    element('rect', { class: 'face', ...size }),
  );
}
