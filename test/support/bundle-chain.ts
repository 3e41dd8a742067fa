import { parseChain, type ServiceChain } from '../../src/index.js';
import { everyField } from './chains-every-field.js';

/** A text with whatever trips readers of CSV, SQL and psql up. */
const ODD_TEXT = '"O\'Brien", =1+1;\r\n\\.\n\\N {a,"b"} 😀 \\u0000 \t ‮ <b>';

/** The garage with odd names in every place that takes text; some are only told apart by what is hard to write down. */
export function oddGarage(): ServiceChain {
  const garage = everyField();
  const { reception, workshop } = garage.parties;
  return parseChain({
    ...garage,
    parties: {
      ...garage.parties,
      reception: {
        ...reception,
        tags: [ODD_TEXT, '\0', '␀', "'=x", '=x', '\\.', 'x'.repeat(10_000)],
        attributes: { [ODD_TEXT]: ODD_TEXT, '"; drop table parties; --': '', empty: '', none: null },
      },
      workshop: { ...workshop, name: '\\N', attributes: { empty: 'NULL', [ODD_TEXT]: 1 } },
      '\ud800': { kind: 'team' },
      '\ud801': { kind: 'team' },
      '\ufffd': { kind: 'team' },
      '=cmd()': { kind: 'system', name: ODD_TEXT },
    },
    links: {
      ...garage.links,
      "--'; drop": {
        provider: '=cmd()',
        customer: '\ud800',
        service: ODD_TEXT,
        reviewedAt: '0000-01-01T00:30+23:59',
      },
    },
  });
}
