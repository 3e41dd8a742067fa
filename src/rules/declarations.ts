import type { TableDeclaration } from '../tables/table.js';
import { suppressionsTable } from './assessing/accepted.js';
import { fixedTable } from './assessing/against-baseline.js';
import { summaryTable } from './assessing/summary.js';
import { findingsTable } from './findings-table.js';

/** The tables of an {@link Assessment}. */
export const assessmentDeclarations: readonly TableDeclaration[] = [
  summaryTable,
  findingsTable,
  suppressionsTable,
  fixedTable,
];
