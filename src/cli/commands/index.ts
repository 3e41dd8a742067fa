import type { Subcommand } from '../command.js';
import { check } from './check.js';
import { completion } from './completion.js';
import { convert } from './convert.js';
import { diff } from './diff.js';
import { exportBundle } from './export.js';
import { formats } from './formats.js';
import { init } from './init.js';
import { observe } from './observe.js';
import { overview } from './overview.js';
import { report } from './report.js';
import { rules } from './rules.js';
import { schema } from './schema.js';
import { show } from './show.js';
import { table } from './table.js';
import { whatIf } from './what-if.js';
import { why } from './why.js';

/** Every subcommand, in the order help lists them. */
export const subcommands: readonly Subcommand[] = [
  overview,
  check,
  report,
  show,
  why,
  whatIf,
  diff,
  table,
  observe,
  exportBundle,
  convert,
  formats,
  rules,
  init,
  schema,
  completion,
];
