import { readFileSync } from 'node:fs';
import { defineChain, type ServiceChain } from 'service-chain';
import { parseChainText } from 'service-chain/text';

/** A chain to draw; links that are lit and parties that are down are drawn in red. */
export interface PictureChain {
  readonly file: string;
  readonly title: string;
  readonly chain: ServiceChain;
  readonly lit?: readonly string[];
  readonly down?: readonly string[];
}

const guest = { kind: 'customer', name: 'Guest' } as const;
const desk = { kind: 'team', name: 'Front desk' } as const;
const it = { kind: 'department', name: 'IT' } as const;

/** Every link is needed: nobody states what the check-in requires. */
const assumed = defineChain({
  parties: { guest, desk, it, cleaning: { kind: 'team', name: 'Housekeeping' } },
  links: {
    checkIn: { provider: 'desk', customer: 'guest', service: 'check-in', owner: 'desk' },
    booking: { provider: 'it', customer: 'desk', service: 'booking system', owner: 'it' },
    rooms: { provider: 'cleaning', customer: 'desk', service: 'room status', owner: 'cleaning' },
  },
});

/** Paper stands in for the booking system. */
const alternative = defineChain({
  parties: { guest, desk, it, manager: { kind: 'role', name: 'Duty manager' } },
  links: {
    checkIn: {
      provider: 'desk',
      customer: 'guest',
      service: 'check-in',
      owner: 'desk',
      requires: [['booking', 'paper']],
    },
    booking: { provider: 'it', customer: 'desk', service: 'booking system', owner: 'it' },
    paper: {
      provider: 'manager',
      customer: 'desk',
      service: 'paper room list',
      owner: 'manager',
      requires: [],
    },
  },
});

/** Two of three pumps suffice. */
const threshold = defineChain({
  parties: {
    guest,
    plant: { kind: 'team', name: 'Water supply' },
    pumpA: { kind: 'system', name: 'Pump A' },
    pumpB: { kind: 'system', name: 'Pump B' },
    pumpC: { kind: 'system', name: 'Pump C' },
  },
  links: {
    water: {
      provider: 'plant',
      customer: 'guest',
      service: 'water',
      owner: 'plant',
      requires: [{ atLeast: 2, of: ['a', 'b', 'c'] }],
    },
    a: { provider: 'pumpA', customer: 'plant', service: 'pressure', owner: 'pumpA' },
    b: { provider: 'pumpB', customer: 'plant', service: 'pressure', owner: 'pumpB' },
    c: { provider: 'pumpC', customer: 'plant', service: 'pressure', owner: 'pumpC' },
  },
});

/** HR serves IT and IT serves HR. */
const cycle = defineChain({
  parties: { guest, desk, it, hr: { kind: 'department', name: 'HR' } },
  links: {
    checkIn: { provider: 'desk', customer: 'guest', service: 'check-in', owner: 'desk' },
    booking: { provider: 'it', customer: 'desk', service: 'booking system', owner: 'it' },
    staffing: { provider: 'hr', customer: 'it', service: 'staffing', owner: 'hr' },
    hrSystem: { provider: 'it', customer: 'hr', service: 'HR system', owner: 'it' },
  },
});

/** The hotel of the examples. */
export const hotel = parseChainText(
  readFileSync(new URL('../../examples/harbour-hotel/chain.yaml', import.meta.url)),
);

/** The chains of the pictures, in the order of the semantics page. */
export const chains: readonly PictureChain[] = [
  { file: 'harbour-hotel.svg', title: 'Harbour Hotel: who serves whom, the guest on top', chain: hotel },
  {
    file: 'assumed.svg',
    title: 'A check-in that states nothing needs everything its desk receives',
    chain: assumed,
  },
  {
    file: 'alternative.svg',
    title: 'IT is down; the paper list keeps the check-in going',
    chain: alternative,
    down: ['it'],
    lit: ['booking'],
  },
  {
    file: 'threshold.svg',
    title: 'Two of three pumps suffice; with two down the water stops',
    chain: threshold,
    down: ['pumpA', 'pumpB'],
    lit: ['a', 'b', 'water'],
  },
  { file: 'cycle.svg', title: 'HR serves IT and IT serves HR', chain: cycle, lit: ['staffing', 'hrSystem'] },
  {
    file: 'upstream.svg',
    title: 'Upstream of the check-in (L2) at Harbour Hotel',
    chain: hotel,
    lit: ['L2', 'L5', 'L6', 'L16', 'L8', 'L10', 'L11', 'L12'],
  },
];
