import type { ServiceChain } from '../../chain/service-chain.js';
import type { Link } from '../../model/link.js';
import { partyInWords } from '../../rules/words.js';
import { cellText } from '../../tables/cell-text.js';
import { joined, linkBetween, linkName, partyName } from '../page/names.js';
import { type Line, type Section, sectionOf } from '../page/sections.js';
import {
  factLines,
  goalSection,
  ownerInWords,
  placeInWords,
  qualitySection,
  recordsInWords,
} from './shared-sections.js';
import type { PartySheet } from './sheet.js';

/** A party on a page. */
export function partySections(chain: ServiceChain, sheet: PartySheet): Section[] {
  const { party, provides, receives, owns, quality, goals } = sheet;
  return [
    { title: partyInWords(chain, party.id), lines: factLines(factsOf(chain, sheet)) },
    ...sectionOf(
      'Provides',
      provides.map((link) => linkLine(chain, link, `→ ${partyName(chain, link.customer)}`)),
    ),
    ...sectionOf(
      'Receives',
      receives.map((link) => linkLine(chain, link, `← ${partyName(chain, link.provider)}`)),
    ),
    ...sectionOf(
      'Answers for',
      owns.map(({ id }) => ({ text: linkBetween(chain, id) })),
    ),
    ...dependentSection(chain, sheet),
    ...qualitySection(chain, quality),
    ...goalSection(chain, 'Goals', goals, false),
  ];
}

const LANES = {
  customer: null,
  partner: null,
  'front-stage': 'on the front stage',
  support: 'in support',
} as const;

function factsOf(chain: ServiceChain, { party, source, lane, members, leads, records }: PartySheet) {
  const { kind, tier, headcount, leaders = [], partOf, needs, cost, availability } = party;
  const { modelled, tags, attributes } = party;
  const names = (ids: readonly string[]) => ids.map((id) => partyName(chain, id)).join(', ');
  const isInside = LANES[lane] !== null;
  const isLed =
    leaders.some(({ basis }) => basis === 'formal') || tier === 'senior-leader' || kind === 'system';
  const leadersInWords = leaders.map(
    ({ party: leader, basis }) => `${partyName(chain, leader)}${basis === 'informal' ? ' (informally)' : ''}`,
  );
  return [
    {
      label: 'Kind',
      text: [kind === 'customer' ? 'external customer' : kind, LANES[lane]].filter(Boolean).join(', '),
    },
    { label: 'Tier', text: tier?.replaceAll('-', ' ') },
    headcount === 0
      ? ({ label: 'Headcount', text: '0: vacant!', tone: 'warning' } as const)
      : { label: 'Headcount', text: headcount?.toString() },
    {
      label: 'Led by',
      text: [...leadersInWords, ...(isInside && !isLed ? ['no formal leader'] : [])].join(', '),
    },
    { label: 'Leads', text: names(leads) },
    { label: 'Part of', text: partOf && partyName(chain, partOf) },
    { label: 'Parts', text: names(members) },
    { label: 'Needs', text: needs?.join(', ') },
    { label: 'Cost', text: cost?.toString() },
    { label: 'Available', text: availability?.toString() },
    {
      label: 'Modelled',
      text: modelled === 'partial' ? 'in part: it may receive more than is written here' : null,
    },
    { label: 'Tags', text: tags?.join(', ') },
    ...Object.entries(attributes ?? {}).map(([label, value]) => ({ label, text: cellText(value) })),
    { label: 'Records', text: recordsInWords(records) },
    { label: 'Written in', text: placeInWords(source) },
  ];
}

function linkLine(chain: ServiceChain, { id, owner }: Link, direction: string): Line {
  const text = `${linkName(chain, id)} ${direction} (${lineInWords(chain, id)}, ${ownerInWords(chain, owner)})`;
  return owner === undefined ? { text, tone: 'warning' } : { text };
}

function lineInWords(chain: ServiceChain, link: string): string {
  return chain.isTouchpoint(link) ? 'touchpoint' : chain.lineOf(link).replaceAll('-', ' ');
}

/** The touchpoints that depend on a party: those it stops alone, then the others. */
function dependentSection(chain: ServiceChain, { party, touchpoints }: PartySheet): Section[] {
  if (party.kind === 'customer' && touchpoints.length === 0) return [];
  const all = chain.touchpoints().length;
  const stopped = touchpoints.filter(({ stops }) => stops);
  const others = touchpoints.filter(({ stops }) => !stops);
  const services = (rows: PartySheet['touchpoints']) =>
    joined(
      rows.map(({ link }) => linkName(chain, link)),
      'and',
    );
  const lines: Line[] = [];
  if (stopped.length > 0)
    lines.push({ text: `stops alone, a single point of failure: ${services(stopped)}`, tone: 'warning' });
  const unstopped = party.kind === 'customer' ? 'need what it hands in' : 'go on without it';
  if (others.length > 0) lines.push({ text: `${unstopped}: ${services(others)}` });
  if (touchpoints.length === 0) lines.push({ text: 'none' });
  return sectionOf(`Touchpoints that depend on it: ${touchpoints.length} of ${all}`, lines);
}
