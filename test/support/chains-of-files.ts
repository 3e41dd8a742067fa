import { parseChainTexts } from '../../src/text/index.js';

/**
 * What a desk, a lobby and a tower say about one hotel: three files that differ, and know the check-in under two ids.
 *
 *   desk ──check-in (z)──▶ guest ──key──▶ desk
 */
export const FILES = {
  desk: `name: Hotel
parties:
  guest: { kind: customer }
  desk:
    kind: team
    headcount: 4
    attributes: { site: 1, "a b": x }
links:
  z: { provider: desk, customer: guest, service: Check-in, ownTime: PT10M, owner: desk }
measures: { desk: { name: Wait, unit: minutes, better: lower } }
goals: { own: { holder: desk, personal: true, respondent: r1, progress: 0.5 } }
`,
  lobby: `name: The Hotel
parties:
  desk: { kind: role, headcount: 5, tags: [a], attributes: { "a b": y, site: 1 } }
links:
  check-in: { provider: desk, customer: guest, service: check-in, ownTime: 10, requires: [] }
measures: { desk: { name: Waiting, unit: minutes, better: lower } }
goals: { own: { holder: desk, personal: true, respondent: r2, progress: 0.25 } }
`,
  tower: `parties:
  desk: { kind: team, headcount: 5 }
links:
  check-in: { provider: desk, customer: guest, service: check-in, requires: [key] }
  key: { provider: guest, customer: desk, service: key }
`,
} as const;

/** The three as one chain. */
export const chainOfFiles = () =>
  parseChainTexts([
    { file: 'c.yaml', text: FILES.tower },
    { file: 'b.yaml', text: FILES.lobby },
    { file: 'a.yaml', text: FILES.desk },
  ]);
