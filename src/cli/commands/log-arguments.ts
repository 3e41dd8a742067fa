import type { Flag } from '../command.js';

const column = (name: string, description: string): Flag => ({ name, value: 'column', description });

/** Which column of an event log is what, and who its performers and customers are. */
export const LOG_COLUMNS: readonly Flag[] = [
  column('case', 'the column of the case: a ticket, an order, a stay'),
  column('activity', 'the column of what was done'),
  column('time', 'the column of when'),
  column('performer', 'the column of who did it: persons, who are counted and never shown'),
  column('team', 'the column of the team or role of who did it'),
  column('customer', 'the column of the external customer, empty where the event was no contact'),
  column('channel', 'the column of the channel of a contact'),
  {
    name: 'parties',
    description: 'performers are teams, roles or systems and may be shown, instead of persons',
  },
  { name: 'segments', description: 'customers are segments and may be shown, instead of persons' },
  {
    ...{ name: 'zone', value: 'name' },
    description: 'the time zone of times that say none, such as Europe/Berlin; UTC where nothing is said',
  },
];
