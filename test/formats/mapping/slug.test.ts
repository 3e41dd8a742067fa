import { expect, it } from 'vitest';
import { slugOf } from '../../../src/formats/mapping/slug.js';

it.each([
  ['Front Desk', 'front-desk'],
  ['Büro für Gäste', 'buero-fuer-gaeste'],
  ['  R&D / Lab (2) ', 'r-d-lab-2'],
  ['Économie', 'economie'],
  ['Straße', 'strasse'],
  ['Бухгалтерия', 'бухгалтерия'],
  ['人事部', '人事部'],
  ['—', '—'],
  ['front-desk', 'front-desk'],
])('%j becomes %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
  expect(slugOf(slug)).toBe(slug);
});
