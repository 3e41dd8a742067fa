/**
 * One contender with one organisation in a process of its own: `worker.ts CONTENDER PLAN`. Reads one request in JSON per line
 * of standard input and writes one reply in JSON per line of standard output.
 */
import { createInterface } from 'node:readline';
import type { Ask, Contender, Contestant } from '../contenders/contender.js';
import { CONTENDERS, type ContenderName, type Entry } from '../contenders/index.js';
import { makeOrganisation } from '../organisation/organisation.js';
import type { Plan } from '../organisation/sizes.js';
import type { Reply } from './reply.js';

const name = process.argv[2] as ContenderName;
const plan = JSON.parse(process.argv[3]!) as Plan;

const entry: Entry = CONTENDERS[name];
if (!('open' in entry)) throw new Error(`${entry.title} does not run in Node.js`);
const contender = await entry.open();
let contestant: Contestant | undefined;

write({ ready: true });
for await (const line of createInterface({ input: process.stdin }))
  write(await replyTo(JSON.parse(line) as Ask));

async function replyTo(ask: Ask): Promise<Reply> {
  try {
    if (ask.question === 'memory') return memoryOf(contender);
    return ask.question === 'recordMemory' ? await mostMemoryOf(contender) : await timed(ask);
  } catch (error) {
    return { failure: String(error).split('\n')[0]! };
  }
}

/** Garbage of what came before is collected first, so that no run pays for another. */
async function timed(ask: Ask): Promise<Reply> {
  contestant ??= contender.open(makeOrganisation(plan));
  const run = await contestant.prepare(ask);
  global.gc!();
  const start = performance.now();
  const { answer, answered } = await run();
  const milliseconds = performance.now() - start;
  return { answer, milliseconds, peakBytes: peakBytes(), ...(answered !== undefined && { answered }) };
}

/** What stays in use when the organisation it was made of is gone. A tiny one comes first, so that code is not counted. */
function memoryOf({ hold }: Contender): Reply {
  heldBy(hold, { ...plan, size: 'tiny' });
  const before = bytesInUse();
  const held = heldBy(hold, plan);
  const after = bytesInUse();
  return { answer: {}, bytes: held === undefined ? 0 : after - before, peakBytes: peakBytes() };
}

/** The most memory the process ever had: what it was given, what it made of it, and what it took to sum it up. */
async function mostMemoryOf({ hold }: Contender): Promise<Reply> {
  await hold(makeOrganisation(plan));
  return { answer: {}, bytes: peakBytes(), peakBytes: peakBytes() };
}

/** A function of its own: as long as one runs, what it passed on may stay in use. */
function heldBy(hold: Contender['hold'], wanted: Plan): unknown {
  return hold(makeOrganisation(wanted));
}

function bytesInUse(): number {
  for (let i = 0; i < 3; i++) global.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function write(reply: object): void {
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
