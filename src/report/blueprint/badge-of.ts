import type { Card } from './blueprint.js';
import type { Counts, Light, Marks } from './marks.js';

/** A word in a corner of a card. */
export interface Badge {
  readonly kind: 'down' | 'stopped' | 'exposed' | 'critical' | 'distance';
  readonly text: string;
}

/**
 * What is told in a corner: out of action, stopped, exposed, or how far away and whether it is a single point of failure or stops without
 * what is looked at. Of a group it is told of how many of its members: `11 of 133 stop`, `5 · 3 single points`.
 */
export function badgeOf(card: Card, marks: Marks): Badge | undefined {
  const [down, stopped, exposed] = [marks.down, marks.stopped, marks.exposed].map((one) => one?.get(card.id));
  if (down !== undefined) return { kind: 'down', text: ofMembers(card, down, 'out of action') };
  if (stopped !== undefined) return { kind: 'stopped', text: ofMembers(card, stopped, 'stops', 'stop') };
  if (exposed !== undefined)
    return { kind: 'exposed', text: ofMembers(card, exposed, 'alternative lost', 'lost one way') };
  const light = marks.lit?.get(card.id);
  if (light === undefined) return undefined;
  const words = [...(light.distance === null ? [] : [String(light.distance)]), ...alone(card, light)];
  if (words.length === 0) return undefined;
  return { kind: alone(card, light).length === 0 ? 'distance' : 'critical', text: words.join(' · ') };
}

/** What fails alone, or by one party alone. */
function alone(card: Card, { critical, stopping }: Light): readonly string[] {
  if (critical > 1) return [`${critical} single points`];
  if (critical === 1) return [card.members.length === 1 ? 'single point' : '1 single point'];
  return stopping === 0 ? [] : [ofMembers(card, stopping, 'stops without it', 'stop')];
}

/** Of a single member just the word; of a group how many of how many. */
function ofMembers({ members }: Card, count: number, single: string, several = single): string {
  return members.length === 1 ? single : `${count} of ${members.length} ${several}`;
}

/** Whether something is true of each member of a card, of some of them, or of none. */
export function shareOf({ id, members }: Card, counts: Counts | undefined): 'none' | 'some' | 'all' {
  const count = counts?.get(id) ?? 0;
  if (count === 0) return 'none';
  return count < members.length ? 'some' : 'all';
}
