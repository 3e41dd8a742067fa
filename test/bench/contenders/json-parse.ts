import { documentOf, rowsOf } from '../organisation/rows.js';
import type { Contender } from './contender.js';

/** JSON.parse alone, without any check: the least that reading the text can cost. */
export const jsonParse: Contender = {
  open: (organisation) => ({
    prepare: ({ isChecked }) => {
      const text = JSON.stringify(documentOf(rowsOf(organisation)));
      return () => {
        const kept: ReturnType<typeof documentOf> = JSON.parse(text);
        if (!isChecked) return { answer: {}, kept };
        const { parties, links } = kept;
        return { answer: { parties: [Object.keys(parties).length], links: [Object.keys(links).length] } };
      };
    },
  }),
  hold: (organisation) => JSON.parse(JSON.stringify(documentOf(rowsOf(organisation)))),
};
