/**
 * Makes up what a ticket system logs: a row for each thing that somebody did for a ticket, the same for the same seed. Nobody real is
 * behind any of it.
 */
import { randomStream } from '../voices/make-records.js';

/** A thing done: by whom, how many minutes after the one before it, and whether the user heard of it. */
interface Step {
  readonly step: string;
  readonly team: keyof typeof AGENTS;
  readonly after: readonly [least: number, most: number];
  readonly isContact?: boolean;
}

/** How many agents a team has. */
const AGENTS = { 'Service Desk': 8, Applications: 7, Networks: 6, 'DB Admins': 6 };
const USERS = 120;
const CHANNELS = ['phone', 'email'];

const REGISTER: Step = { step: 'register', team: 'Service Desk', after: [0, 0], isContact: true };
const CLASSIFY: Step = { step: 'classify', team: 'Service Desk', after: [2, 9] };
const TELL: Step = { step: 'tell', team: 'Service Desk', after: [3, 40], isContact: true };

/** What may become of a ticket, up to which share of all: the applications ask for data themselves, and let the desk wait. */
const COURSES: ReadonlyArray<{ readonly upTo: number; readonly steps: readonly Step[] }> = [
  { upTo: 0.3, steps: [REGISTER, { ...TELL, after: [4, 20] }] },
  {
    upTo: 0.55,
    steps: [
      ...[REGISTER, CLASSIFY],
      { step: 'take up', team: 'Networks', after: [3, 26] },
      { step: 'solve', team: 'Networks', after: [10, 90] },
      TELL,
    ],
  },
  {
    upTo: 0.8,
    steps: [
      ...[REGISTER, CLASSIFY],
      { step: 'take up', team: 'Applications', after: [8, 75] },
      { step: 'solve', team: 'Applications', after: [15, 120] },
      TELL,
    ],
  },
  {
    upTo: 1,
    steps: [
      ...[REGISTER, CLASSIFY],
      { step: 'take up', team: 'Applications', after: [8, 75] },
      { step: 'ask for data', team: 'Applications', after: [5, 30] },
      { step: 'mend data', team: 'DB Admins', after: [20, 240] },
      { step: 'solve', team: 'Applications', after: [10, 60] },
      TELL,
    ],
  },
];

const HEADER = 'ticket,step,done_at,agent,agent_team,user,channel,priority';

/** A log in CSV, with a column that nobody asks for. */
export function makeLog(tickets: number, seed: number): string {
  const random = randomStream(seed);
  const from = ([least, most]: readonly [number, number]) => Math.round(least + (most - least) * random());
  const lines = [HEADER];
  for (let ticket = 1; ticket <= tickets; ticket++) {
    const place = random();
    const { steps } = COURSES.find(({ upTo }) => place < upTo)!;
    const user = `user ${from([1, USERS])}`;
    const channel = CHANNELS[from([0, 1])];
    const priority = from([1, 4]);
    let moment = Date.UTC(2026, 2, 1, 7) + from([0, 31 * 24 * 60]) * 60_000;
    for (const { step, team, after, isContact = false } of steps) {
      moment += from(after) * 60_000;
      const agent = `${team} ${from([1, AGENTS[team]])}`;
      const contact = isContact ? `${user},${channel}` : ',';
      lines.push(
        `T${ticket},${step},${new Date(moment).toISOString()},${agent},${team},${contact},${priority}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
