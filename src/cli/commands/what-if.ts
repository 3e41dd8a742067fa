import { whatIf as whatIfDown } from '../../analyses/what-if.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { differenceBetween } from '../../report/difference/difference.js';
import { toDifference } from '../../report/to-difference.js';
import { toLosses } from '../../report/to-losses.js';
import { EXIT, type Given, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { assessmentOf } from '../input/assessment-of.js';
import { type Loaded, loadChain } from '../input/load-chain.js';
import { type Changed, changedBy } from '../input/read-changes.js';
import { screenLayout } from '../output/screen-layout.js';
import { writePieces } from '../output/write-pieces.js';
import type { Surroundings } from '../surroundings.js';
import { AS_OF, CONFIG, FILES, MINIMUM, OUTPUT } from './chain-arguments.js';

/** What failures and changes would do. */
export const whatIf: Subcommand = {
  name: 'what-if',
  summary: 'what failures or changes would do to the touchpoints',
  description:
    'Tells what becomes of the touchpoints when parties or links are down together (--down), or after a reorganisation (--changes): what gets better, what gets worse, who comes to stand behind them. With both, the changes come first. Nothing is written into the files.',
  arguments: [FILES],
  flags: [
    {
      ...{ name: 'down', value: 'id', repeats: true, completes: 'ids' },
      description: 'a party or link that is down; may come many times',
    },
    {
      ...{ name: 'changes', value: 'file', completes: 'files' },
      description: 'a list of changes in JSON or YAML, as diff -f changes prints it',
    },
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: ['text', 'json'], fallback: 'text' },
      description: 'how to print it',
    },
    MINIMUM,
    AS_OF,
    OUTPUT,
    CONFIG,
  ],
  examples: [
    [
      'service-chain what-if chain.yaml --down it --down dutyManager',
      'what stops when two are down together',
    ],
    ['service-chain what-if chain.yaml --changes plan.yaml', 'what a reorganisation makes better and worse'],
  ],
  async run(given, on) {
    const down = given.values('down');
    const plan = given.value('changes');
    if (down.length === 0 && plan === undefined)
      throw commandError('nothing is asked: name what is down with --down, or a file with --changes');
    const loaded = await loadChain(given, on);
    const changed = plan === undefined ? undefined : await changedBy(loaded.chain, plan, on);
    const file = given.value('output');
    const isText = given.value('format') === 'text';
    const answer = { loaded, changed, down };
    const page = isText
      ? textOf(answer, given, on)
      : `${JSON.stringify(jsonOf(answer, given, on), null, 2)}\n`;
    await writePieces([page], { file, isClean: isText }, on);
    return EXIT.answered;
  },
};

/** What was asked: a chain, what changes in it, and what is down then. */
interface Asked {
  readonly loaded: Loaded;
  readonly changed: Changed | undefined;
  readonly down: readonly string[];
}

function textOf(asked: Asked, given: Given, on: Surroundings): string {
  const { changed, down } = asked;
  const layout = screenLayout(on, given.value('output'));
  const parts: string[] = [];
  if (changed) {
    const [before, after] = assessed(asked, changed, given, on);
    parts.push(toDifference(before, after, { ...layout, changes: changed.changes }));
  }
  if (down.length > 0) parts.push(toLosses(chainOf(asked), { ...layout, down }));
  return parts.join('\n');
}

function jsonOf(asked: Asked, given: Given, on: Surroundings): object {
  const { changed, down } = asked;
  const losses =
    down.length === 0 ? {} : { down, touchpointsDown: whatIfDown(chainOf(asked), { down }).rows() };
  if (!changed) return losses;
  const [before, after] = assessed(asked, changed, given, on);
  return { ...differenceBetween(before, after, { changes: changed.changes }), ...losses };
}

function chainOf({ loaded, changed }: Asked): ServiceChain {
  return changed?.chain ?? loaded.chain;
}

function assessed({ loaded }: Asked, changed: Changed, given: Given, on: Surroundings) {
  const of = (chain: ServiceChain) => assessmentOf(chain, loaded.config, given, on);
  return [of(loaded.chain), of(changed.chain)] as const;
}
