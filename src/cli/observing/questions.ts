import {
  type EventLog,
  handoverOfWork,
  handovers,
  logQuality,
  observedLinks,
  type PairOptions,
  selfHandovers,
} from '../../mining/index.js';
import type { AnyRow, Table } from '../../tables/table.js';

/** What can be asked of a log, by the name of its table. */
export const QUESTIONS: Readonly<
  Record<string, (log: EventLog, options: PairOptions) => Promise<Table<AnyRow>>>
> = {
  'observed-links': observedLinks,
  handovers,
  'self-handovers': selfHandovers,
  'handover-of-work': handoverOfWork,
  'log-quality': (log, { signal, onProgress }) => logQuality(log, { signal, onProgress }),
};
