import type { TableDeclaration } from '../tables/table.js';
import { conformanceTable } from './conformance-table.js';
import { handoverOfWorkTable } from './handover-of-work.js';
import { handoversTable } from './handovers.js';
import { logQualityTable } from './log-quality.js';
import { observedLinksTable } from './observed-links-table.js';
import { observedStandardsTable } from './observed-standards.js';
import { selfHandoversTable } from './self-handovers.js';

/** The tables of event logs, and of what they show beside a chain. */
export const logDeclarations: readonly TableDeclaration[] = [
  handoversTable,
  selfHandoversTable,
  handoverOfWorkTable,
  observedLinksTable,
  logQualityTable,
  conformanceTable,
  observedStandardsTable,
];
