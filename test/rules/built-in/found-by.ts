import { parseChain } from '../../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../../src/chain/service-chain.js';
import { assess, type FindingsRow, type RuleSetups, rules } from '../../../src/rules/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { nightClinic } from '../../fixtures/night-clinic.js';

/** The worked chains. */
export const hotel = parseChain(harbourHotel);
export const clinic = parseChain(nightClinic);

interface Setup {
  readonly asOf?: string;
  readonly [setting: string]: number | string | readonly string[] | undefined;
}

/** What one built-in rule alone finds, as it is set. */
export function foundBy(
  id: string,
  chain: ServiceChain,
  { asOf, ...settings }: Setup = {},
): readonly FindingsRow[] {
  const others: RuleSetups = Object.fromEntries(rules.map((rule) => [rule.id, 'off']));
  const setups: RuleSetups = { ...others, [id]: { severity: 'info', ...settings } };
  return assess(chain, { rules: setups, ...(asOf !== undefined && { asOf }) }).findings.rows();
}

/** The subjects of what one rule finds. */
export function subjectsOf(id: string, chain: ServiceChain, setup: Setup = {}): readonly string[] {
  return foundBy(id, chain, setup).map(({ subject }) => subject);
}

/** Parties of one kind, by id, for small chains. */
export function parties<Kind extends string>(kind: Kind, ...ids: readonly string[]) {
  return Object.fromEntries(ids.map((id) => [id, { kind }]));
}
