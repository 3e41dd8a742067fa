import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tableAddress } from '../../../src/report/web-page/table-address.js';
import { withoutControls } from '../../../src/tables/cell-text.js';
import { fromFragment, NOTHING_CHOSEN } from '../../../src/view/view-state.js';

it('is the address of a table as a view reads it', () => {
  expect(tableAddress('findings', { sort: '-actor' })).toBe('#table=findings&sort=-actor');
  expect(tableAddress('findings')).toBe('#table=findings');
});

it('leads where it should, whatever a name holds', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800 half', 'R&D = 1+1 %')),
      (name) => {
        const shown = withoutControls(name).replace(/\p{Surrogate}/gu, '\ufffd');
        expect(fromFragment(tableAddress('findings', { filter: name }))).toEqual({
          ...NOTHING_CHOSEN,
          table: 'findings',
          filter: shown,
        });
      },
    ),
  );
});
