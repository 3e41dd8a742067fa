import type { Subcommand } from '../command.js';
import { check } from './check.js';
import { completion } from './completion.js';
import { init } from './init.js';
import { overview } from './overview.js';
import { rules } from './rules.js';
import { schema } from './schema.js';
import { table } from './table.js';

/** Every subcommand, in the order help lists them. */
export const subcommands: readonly Subcommand[] = [overview, check, table, rules, init, schema, completion];
