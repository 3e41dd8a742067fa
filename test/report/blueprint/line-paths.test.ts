import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain } from '../../../src/index.js';
import type { Box } from '../../../src/report/blueprint/blueprint.js';
import { blueprintOf } from '../../../src/report/blueprint/blueprint-of.js';
import { type Ends, linePaths, type PlacedLines } from '../../../src/report/blueprint/line-paths.js';
import { placed } from '../../../src/report/blueprint/place.js';
import { needsOf } from '../../../src/report/upstream/needs.js';
import { placedTree } from '../../../src/report/upstream/place-tree.js';
import { upstreamTree } from '../../../src/report/upstream/upstream-tree.js';
import { parseChainText } from '../../../src/text/index.js';
import { soundDocument } from '../../support/chains-arbitrary.js';
import { largeChain } from '../../support/large-chain.js';

type Point = readonly [x: number, y: number];

/** Points along a path of moves, cubic curves and lines straight up or down. */
function pointsOn(path: string): readonly Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, rest] of path.matchAll(/([MCV])([^MCV]+)/g)) {
    const numbers = rest!.trim().split(/[ ,]+/).map(Number);
    const [x, y] = at;
    if (command === 'M') at = [numbers[0]!, numbers[1]!];
    else if (command === 'V') at = [x, numbers[0]!];
    else at = [numbers[4]!, numbers[5]!];
    for (let step = 1; command !== 'M' && step <= 40; step++) {
      const t = step / 40;
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      if (command === 'V') points.push([x, y + (at[1] - y) * t]);
      else
        points.push([
          a * x + b * numbers[0]! + c * numbers[2]! + d * numbers[4]!,
          a * y + b * numbers[1]! + c * numbers[3]! + d * numbers[5]!,
        ]);
    }
  }
  return points;
}

/** The lines that run over something that they do not join. */
function crossings<L extends Ends>({ lines, cardBoxes, obstacles = [] }: PlacedLines<L>): readonly string[] {
  const paths = linePaths({ lines, cardBoxes, obstacles });
  const boxes: ReadonlyArray<readonly [string, Box]> = [
    ...cardBoxes,
    ...obstacles.map((box, i) => [`heading ${i}`, box] as const),
  ];
  return lines.flatMap((line) => {
    const points = pointsOn(paths.get(line)!);
    const isOn = ({ x, y, width, height }: Box) =>
      points.some(
        ([px, py]) => px > x + 0.5 && px < x + width - 0.5 && py > y + 0.5 && py < y + height - 0.5,
      );
    return boxes.filter(([, box]) => isOn(box)).map(([id]) => `${line.from} to ${line.to}: ${id}`);
  });
}

const example = (name: string) => parseChainText(readFileSync(`examples/${name}/chain.yaml`));
const blueprint = (chain: ServiceChain, open: readonly string[] = []) =>
  placed(blueprintOf(chain, { open: new Set(open) }));

describe('lines', () => {
  it.each([
    ['harbour-hotel', 20],
    ['incident-support', 40],
    ['city-hospital', 190],
  ])('pass every card and heading that they do not join: %s', (name, least) => {
    const map = blueprint(example(name));
    expect(map.lines.length).toBeGreaterThanOrEqual(least - 1);
    expect(crossings(map)).toEqual([]);
  });

  it.each(['harbour-hotel', 'incident-support', 'city-hospital'])(
    'of what a touchpoint needs pass every card and gate that they do not join: %s',
    (name) => {
      const chain = example(name);
      for (const { id } of chain.touchpoints()) {
        const tree = upstreamTree(chain, id, needsOf(chain, id));
        expect(crossings({ lines: tree.lines, cardBoxes: placedTree(tree).cardBoxes })).toEqual([]);
      }
    },
  );

  it('pass the cards of groups, closed and opened', () => {
    const chain = largeChain({ parties: 400, links: 2_000 });
    for (const open of [[], ['d0', 'd1', 'd7', '\u0002first-contact']]) {
      const map = blueprint(chain, open);
      expect(crossings({ ...map, lines: map.lines.slice(0, 700) })).toEqual([]);
    }
  });

  it('pass the cards of any chain', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        expect(crossings(blueprint(parseChain(document)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('are as many as they join, and begin and end at their cards', () => {
    const map = blueprint(example('city-hospital'));
    const near = ([x, y]: Point, box: Box) =>
      x >= box.x && x <= box.x + box.width && y >= box.y - 3 && y <= box.y + box.height + 3;
    for (const line of map.lines) {
      const points = pointsOn(map.paths.get(line)!);
      expect(near(points.at(-1)!, map.cardBoxes.get(line.to)!)).toBe(true);
    }
    expect(map.paths.size).toBe(map.lines.length);
  });
});
