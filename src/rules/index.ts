/**
 * Turns what the tables say into findings a person acts on.
 *
 * {@link assess} asks every rule about a chain and gives an {@link Assessment}: tables of what to act on, what is known from a
 * {@link Baseline}, and what the document accepts. Each of the {@link rules} has a page of its own; rules of your own have the same
 * shape and are made with {@link defineRule}.
 *
 * @module
 */

export { type AssessOptions, assess } from './assess.js';
export { type SuppressionsRow, suppressionsTable } from './assessing/accepted.js';
export { type FixedRow, fixedTable } from './assessing/against-baseline.js';
export { type AssessmentSummaryRow, summaryTable } from './assessing/summary.js';
export type { Assessment } from './assessment.js';
export type { Baseline, BaselineEntry } from './baseline/baseline.js';
export { parseBaseline } from './baseline/parse-baseline.js';
export { toBaseline } from './baseline/to-baseline.js';
export { rules } from './built-in/index.js';
export type { Config } from './config/config.js';
export { type ConfigResult, parseConfig, safeParseConfig } from './config/parse-config.js';
export type { RuleSetup, RuleSetups } from './config/rule-setup.js';
export type { SetRule } from './config/set-rules.js';
export { assessmentDeclarations } from './declarations.js';
export { defineRule } from './define-rule.js';
export { type FindingsRow, findingsTable } from './findings-table.js';
export type { Preset } from './presets.js';
export type {
  AskRows,
  Found,
  Level,
  Rule,
  RuleContext,
  Setting,
  Settings,
  SettingValues,
  Severity,
} from './rule.js';
