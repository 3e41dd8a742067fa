import type { Lane } from '../../chain/service-chain.js';

/** The colours of a lane: of its parties, and of the ground they stand on. */
export interface LaneColours {
  readonly party: string;
  readonly ground: string;
}

/** The colours of every lane. */
export const LANE_COLOURS: Readonly<Record<Lane, LaneColours>> = {
  customer: { party: '#fde2b8', ground: '#fef8ee' },
  'front-stage': { party: '#cfe5f7', ground: '#f2f8fd' },
  support: { party: '#e3e9ee', ground: '#f7f9fa' },
  partner: { party: '#e6dcf3', ground: '#f9f6fd' },
};

/** Of names, of what is written on links, of lines, and of what stands out. */
export const INK = { name: '#1f2933', label: '#3a4652', line: '#5b6b7a', marked: '#b3261e' } as const;
