import type { ServiceChain } from '../chain/service-chain.js';

/** The name of a party as messages say it: `Kitchen (kitchen)`, or the id alone where it is the name. */
export function partyInWords(chain: ServiceChain, id: string): string {
  const name = chain.findParty(id)?.name;
  return name === undefined || name === id ? id : `${name} (${id})`;
}

/** A link as messages say it: `breakfast (L3, Kitchen → Guest)`. */
export function linkInWords(chain: ServiceChain, id: string): string {
  const link = chain.findLink(id);
  if (!link) return id;
  const nameOf = (party: string) => chain.findParty(party)?.name ?? party;
  return `${link.service} (${id}, ${nameOf(link.provider)} → ${nameOf(link.customer)})`;
}

/** A link whose customer is known already: `breakfast (L3)`. */
export function serviceInWords(chain: ServiceChain, id: string): string {
  const service = chain.findLink(id)?.service;
  return service === undefined || service === id ? id : `${service} (${id})`;
}

/** A measure as messages say it: `Waiting time (wait)`. */
export function measureInWords(id: string, name: string | undefined): string {
  return name === undefined || name === id ? id : `${name} (${id})`;
}

/** An id as part of a detail: in quotes unless it is a plain word, so that `wait 5` and the target 5 of `wait` differ. */
export function idInDetail(id: string): string {
  return /^[\w$-]+$/.test(id) ? id : JSON.stringify(id);
}

/** How many of something: `1 touchpoint`, `3 touchpoints`, `2 parties`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** All of something: `the one link`, `both links`, `all 3 links`. */
export function allOf(count: number, one: string, many = `${one}s`): string {
  if (count === 1) return `the one ${one}`;
  return count === 2 ? `both ${many}` : `all ${count} ${many}`;
}

/** How many touchpoints depend on something: `1 touchpoint depends on it`, `3 touchpoints depend on it`. */
export function dependents(touchpoints: number): string {
  return `${countOf(touchpoints, 'touchpoint')} ${touchpoints === 1 ? 'depends' : 'depend'} on it`;
}

/** Names in a row: `a`, `a and b`, `a, b and c`; beyond five the rest is counted. */
export function listInWords(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A share as people say it: `67 %`; never 0 or 100 % of what is not quite that. */
export function shareInWords(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'almost 100 %';
  if (rounded === 0 && share > 0) return 'less than 1 %';
  return `${rounded} %`;
}

/** A value with its unit, rounded as people read it: `10 minutes`, `0.3 points`. */
export function amountInWords(value: number, unit: string): string {
  const isOneMinute = value === 1 && unit === 'minutes';
  return `${numberInWords(value)} ${isOneMinute ? 'minute' : unit}`;
}

/** A number as people read it: whole ones in full, others to six digits, so that 0.1 + 0.2 is `0.3`. */
export function numberInWords(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}
