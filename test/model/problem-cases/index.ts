import type { ProblemCode } from '../../../src/model/problem.js';
import { columnCases } from './column-cases.js';
import type { ProblemCase } from './problem-case.js';
import { recordCases } from './record-cases.js';
import { referenceCases } from './reference-cases.js';
import { severalTextsCases } from './several-texts-cases.js';
import { textCases } from './text-cases.js';
import { valueCases } from './value-cases.js';

/** What only changes come to; no document has it. */
type CodeOfChanges = 'dropped-along' | 'looser-requirement' | 'stricter-requirement';

/** What only selectors come to. */
type CodeOfSelectors = 'invalid-selector';

/** What only files of other formats come to. */
type CodeOfFormats =
  | 'ambiguous-name'
  | 'guessed-direction'
  | 'guessed-encoding'
  | 'guessed-section'
  | 'invalid-file'
  | 'left-out'
  | 'made-party'
  | 'missing-column'
  | 'mixed-formats'
  | 'unknown-format';

/** At least one bad document for every code there is; a code without one does not compile. */
export const problemCases = {
  ...valueCases,
  ...referenceCases,
  ...recordCases,
  ...textCases,
  ...columnCases,
  ...severalTextsCases,
} satisfies Record<
  Exclude<ProblemCode, CodeOfChanges | CodeOfFormats | CodeOfSelectors>,
  readonly [ProblemCase, ...ProblemCase[]]
>;
