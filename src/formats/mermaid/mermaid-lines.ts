import type { ServiceChain } from '../../chain/service-chain.js';
import { INK, LANE_COLOURS } from '../drawing/colours.js';
import { type DrawnChain, type DrawnLane, type DrawnLink, drawnChain } from '../drawing/drawn-chain.js';
import type { PictureWriting } from '../drawing/picture-writing.js';
import { mermaidNames, mermaidText } from './mermaid-text.js';

type Names = ReadonlyMap<string, string>;

/** The lines of a chain as a flowchart of Mermaid. */
export function* mermaidLines(chain: ServiceChain, how: PictureWriting): Generator<string> {
  const drawn = drawnChain(chain, how);
  const names = mermaidNames(chain.parties().map(({ id }) => id));
  yield `flowchart ${how.direction ?? 'BT'}`;
  for (const lane of drawn.lanes) yield* laneLines(lane, names);
  for (const link of drawn.links) yield linkLine(link, names);
  yield* styleLines(drawn, names);
}

function* laneLines({ lane, title, levels }: DrawnLane, names: Names): Generator<string> {
  yield `  subgraph lane_${laneName(lane)} [${mermaidText(title)}]`;
  for (const { id, name } of levels.flat()) yield `    ${names.get(id)}(${mermaidText(name)})`;
  yield '  end';
}

function linkLine({ provider, customer, label, isOwned }: DrawnLink, names: Names): string {
  const arrow = isOwned ? '-->' : '-.->';
  const text = label === '' ? '' : `|${mermaidText(label)}|`;
  return `  ${names.get(provider)} ${arrow}${text} ${names.get(customer)}`;
}

function* styleLines({ lanes, links }: DrawnChain, names: Names): Generator<string> {
  for (const { lane, levels } of lanes) {
    const { party, ground } = LANE_COLOURS[lane];
    const parties = levels.flat();
    yield `  classDef ${laneName(lane)} fill:${party},stroke:${INK.line},color:${INK.name}`;
    yield `  class ${parties.map(({ id }) => names.get(id)).join(',')} ${laneName(lane)}`;
    yield `  classDef ${laneName(lane)}Lane fill:${ground},stroke:${ground},color:${INK.line}`;
    yield `  class lane_${laneName(lane)} ${laneName(lane)}Lane`;
  }
  const marked = lanes.flatMap(({ levels }) => levels.flat().filter(({ isMarked }) => isMarked));
  if (marked.length > 0) {
    yield `  classDef marked stroke:${INK.marked},stroke-width:3px,color:${INK.marked}`;
    yield `  class ${marked.map(({ id }) => names.get(id)).join(',')} marked`;
  }
  const lit = links.flatMap(({ isMarked }, i) => (isMarked ? [i] : []));
  if (lit.length > 0)
    yield `  linkStyle ${lit.join(',')} stroke:${INK.marked},stroke-width:3px,color:${INK.marked}`;
}

/** Mermaid's names of classes know no dash. */
function laneName(lane: DrawnLane['lane']): string {
  return lane === 'front-stage' ? 'frontStage' : lane;
}
