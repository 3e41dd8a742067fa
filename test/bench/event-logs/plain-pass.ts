import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * The plain way: a pass over the lines of the CSV file, events by case in a map, each case sorted. Counts per pair of teams as
 * `provider>customer`. It knows that no cell holds a comma, and counts nothing but hand-overs.
 */
export async function plainPass(csv: string): Promise<Map<string, number>> {
  const cases = new Map<string, string[]>();
  let isHead = true;
  for await (const line of createInterface({ input: createReadStream(csv) })) {
    if (isHead) {
      isHead = false;
      continue;
    }
    const [id, activity, performer, team, time] = line.split(',');
    const event = `${time}\t${activity}\t${performer}\t${team}`;
    const known = cases.get(id!);
    if (known) known.push(event);
    else cases.set(id!, [event]);
  }
  const counts = new Map<string, number>();
  for (const events of cases.values()) {
    events.sort();
    for (let at = 1; at < events.length; at++) {
      if (events[at] === events[at - 1]) continue;
      const [from, to] = [events[at - 1]!, events[at]!].map((event) =>
        event.slice(event.lastIndexOf('\t') + 1),
      );
      if (from !== to) counts.set(`${from}>${to}`, (counts.get(`${from}>${to}`) ?? 0) + 1);
    }
  }
  return counts;
}
