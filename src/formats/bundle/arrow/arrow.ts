import type { Data } from 'apache-arrow';
import type { Vector } from '../../../tables/table.js';

/** The package that reads and writes Arrow, which is loaded only where it is needed. */
export type Arrow = typeof import('apache-arrow');

/** Makes the data of one column in a record batch. */
export type ColumnWriter = (vector: Vector) => Data;
