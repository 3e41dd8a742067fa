import type { ServiceChain } from '../../chain/service-chain.js';
import { INK, LANE_COLOURS } from '../drawing/colours.js';
import { type DrawnLane, type DrawnLink, drawnChain } from '../drawing/drawn-chain.js';
import type { PictureWriting } from '../drawing/picture-writing.js';
import { mermaidNames, mermaidText } from './mermaid-text.js';

type Names = ReadonlyMap<string, string>;

/**
 * The lines of a chain as a flowchart of Mermaid. Its layout takes the ring of a link and its answer apart by what comes first: so the
 * last level is the first to be named, ties come before links, and links to a customer before those that lead back.
 */
export function* mermaidLines(chain: ServiceChain, how: PictureWriting): Generator<string> {
  const { lanes, links, ties } = drawnChain(chain, how);
  const names = mermaidNames(chain.parties().map(({ id }) => id));
  const forwardFirst = [
    ...links.filter(({ isForward }) => isForward),
    ...links.filter(({ isForward }) => !isForward),
  ];
  yield `flowchart ${how.direction ?? 'BT'}`;
  for (const lane of lanes.toReversed()) yield* laneLines(lane, names);
  for (const [behind, before] of ties) yield `  ${names.get(behind)} ~~~ ${names.get(before)}`;
  for (const link of forwardFirst) yield linkLine(link, names);
  for (const lane of lanes) yield* laneStyles(lane, names);
  yield* markStyles(lanes, [...ties, ...forwardFirst], names);
}

function* laneLines({ lane, title, levels }: DrawnLane, names: Names): Generator<string> {
  yield `  subgraph lane_${laneName(lane)} [${mermaidText(title)}]`;
  for (const { id, name } of levels.toReversed().flat()) yield `    ${names.get(id)}(${mermaidText(name)})`;
  yield '  end';
}

function linkLine({ provider, customer, label, isOwned }: DrawnLink, names: Names): string {
  const arrow = isOwned ? '-->' : '-.->';
  const text = label === '' ? '' : `|${mermaidText(label)}|`;
  return `  ${names.get(provider)} ${arrow}${text} ${names.get(customer)}`;
}

function* laneStyles({ lane, levels }: DrawnLane, names: Names): Generator<string> {
  const { party, ground } = LANE_COLOURS[lane];
  const name = laneName(lane);
  yield `  classDef ${name} fill:${party},stroke:${INK.line},color:${INK.name}`;
  yield `  class ${levels
    .flat()
    .map(({ id }) => names.get(id))
    .join(',')} ${name}`;
  yield `  classDef ${name}Lane fill:${ground},stroke:${ground},color:${INK.line}`;
  yield `  class lane_${name} ${name}Lane`;
}

/** Lines are styled by their number, and ties are lines, too. */
function* markStyles(
  lanes: readonly DrawnLane[],
  lines: ReadonlyArray<DrawnLink | readonly string[]>,
  names: Names,
): Generator<string> {
  const marked = lanes.flatMap(({ levels }) => levels.flat().filter(({ isMarked }) => isMarked));
  if (marked.length > 0) {
    yield `  classDef marked stroke:${INK.marked},stroke-width:3px,color:${INK.marked}`;
    yield `  class ${marked.map(({ id }) => names.get(id)).join(',')} marked`;
  }
  const lit = lines.flatMap((line, i) => ('isMarked' in line && line.isMarked ? [i] : []));
  if (lit.length > 0)
    yield `  linkStyle ${lit.join(',')} stroke:${INK.marked},stroke-width:3px,color:${INK.marked}`;
}

/** Mermaid's names of classes know no dash. */
function laneName(lane: DrawnLane['lane']): string {
  return lane === 'front-stage' ? 'frontStage' : lane;
}
