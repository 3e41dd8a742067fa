import type { Ask } from '../contenders/contender.js';
import type { ContenderName } from '../contenders/index.js';
import type { Plan } from '../organisation/sizes.js';
import type { Python } from './python.js';
import type { Reply } from './reply.js';
import { type Session, startSession } from './session.js';

/** The processes at work with one organisation. */
export interface Sessions {
  /** The process of a contender, started at the first call, and again when it had ended. */
  readonly of: (name: ContenderName) => Pick<Session, 'ask'>;
  closeAll(): void;
}

/** How often a contender may run out of time or memory before it is asked nothing more about an organisation. */
const MOST_ENDS = 2;

/**
 * Keeps a process per contender. One that ended before it answered anything most likely cannot load the organisation: it is not
 * started again.
 */
export function createSessions(plan: Plan, python: Python | undefined): Sessions {
  const open = new Map<ContenderName, Session>();
  const hopeless = new Map<ContenderName, string>();
  const worked = new Set<ContenderName>();
  const ends = new Map<ContenderName, number>();

  const askOf = async (name: ContenderName, ask: Ask, seconds: number): Promise<Reply> => {
    const reason = hopeless.get(name);
    if (reason !== undefined) return { failure: reason };
    const session = open.get(name) ?? startSession(name, plan, python);
    open.set(name, session);
    const reply = await session.ask(ask, seconds);
    if (!('failure' in reply)) worked.add(name);
    else if (session.hasEnded()) {
      open.delete(name);
      ends.set(name, (ends.get(name) ?? 0) + 1);
      if (!worked.has(name) || ends.get(name) === MOST_ENDS)
        hopeless.set(name, `asked no more after: ${reply.failure}`);
    }
    return reply;
  };

  const closeAll = (): void => {
    for (const session of open.values()) session.close();
    open.clear();
  };
  return { of: (name) => ({ ask: (ask, seconds) => askOf(name, ask, seconds) }), closeAll };
}
