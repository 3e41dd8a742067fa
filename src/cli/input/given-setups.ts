import { nearestAmong } from '../../model/nearest.js';
import { quote } from '../../model/problem.js';
import { rules as builtIn } from '../../rules/built-in/index.js';
import type { Config } from '../../rules/config/config.js';
import type { RuleSetups } from '../../rules/config/rule-setup.js';
import type { Level } from '../../rules/rule.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';

const LEVELS: readonly string[] = ['error', 'warn', 'info', 'off'];

/**
 * How rules are set: as the config says, and over it by `--rule unowned-link=error`; `--only` turns all others off.
 *
 * @throws CommandError for a rule or a level that does not exist
 */
export function givenSetups(given: Given, { rules: setups = {}, ownRules = [] }: Config): RuleSetups {
  const ids = [...builtIn, ...ownRules].map(({ id }) => id);
  const only = given.values('only').map((id) => knownRule(id, ids));
  const others = only.length === 0 ? [] : ids.filter((id) => !only.includes(id));
  const levels = given.values('rule').map((text) => {
    const [id = '', level = ''] = text.split('=');
    if (!LEVELS.includes(level))
      throw commandError(
        `expected --rule to be like unowned-link=error (${LEVELS.join(', ')}), got ${quote(text)}`,
      );
    return [knownRule(id, ids), level as Level] as const;
  });
  return {
    ...setups,
    ...Object.fromEntries(others.map((id) => [id, 'off' as const])),
    ...Object.fromEntries(levels.map(([id, severity]) => [id, { ...settingsOf(setups, id), severity }])),
  };
}

function settingsOf(setups: RuleSetups, id: string): object {
  const setup = Object.hasOwn(setups, id) ? setups[id] : undefined;
  return typeof setup === 'object' ? setup : {};
}

function knownRule(id: string, ids: readonly string[]): string {
  if (ids.includes(id)) return id;
  const near = nearestAmong(ids)(id);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  throw commandError(`there is no rule ${quote(id)}${hint} (service-chain rules lists them)`);
}
