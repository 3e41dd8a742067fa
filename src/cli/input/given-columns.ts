import type { EventFiles } from '../../mining/duckdb/event-log-from.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';
import { givenZone } from './given-zone.js';

/** What attributes of XES are called by its standard extensions. */
const XES: Readonly<Record<string, string>> = {
  ...{ case: 'case:concept:name', activity: 'concept:name', time: 'time:timestamp' },
  ...{ performer: 'org:resource', team: 'org:group' },
};

/**
 * Which column is what, and who performers and customers are, as it was given; of XES as its standard says where nothing was.
 *
 * @throws CommandError when columns are missing
 */
export function givenColumns(given: Given, isXes: boolean): Omit<EventFiles, 'files' | 'format'> {
  const standard = isXes ? standardNames(given) : {};
  const of = (name: string) => given.value(name) ?? standard[name];
  const missing = ['case', 'activity', 'time'].filter((name) => of(name) === undefined);
  if (missing.length > 0)
    throw commandError(
      `expected ${missing.map((name) => `--${name}`).join(' and ')} with a column of the log`,
    );
  const areParties = given.has('parties');
  if (areParties ? !of('performer') && !of('team') : !of('performer') || !of('team'))
    throw commandError(
      areParties
        ? 'expected --performer or --team with a column of the log'
        : 'expected --performer and --team with columns of the log, as persons are counted and only their teams shown; or --parties with one of them where it names teams, roles or systems',
    );
  const zone = givenZone(given);
  const texts = ['performer', 'team', 'customer', 'channel'].flatMap((name) =>
    of(name) === undefined ? [] : [[name, of(name)!]],
  );
  return {
    columns: {
      ...{ case: of('case')!, activity: of('activity')! },
      time: zone === undefined ? of('time')! : { column: of('time')!, zone },
      ...Object.fromEntries(texts),
    },
    performers: areParties ? 'parties' : 'persons',
    customers: given.has('segments') ? 'segments' : 'persons',
  };
}

/** Parties are told apart by one column: that which was given, else the resource. */
function standardNames(given: Given): Readonly<Record<string, string>> {
  if (!given.has('parties')) return XES;
  const { team: _, performer, ...others } = XES;
  return given.value('team') === undefined ? { ...others, performer: performer! } : others;
}
