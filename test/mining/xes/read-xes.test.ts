import { describe, expect, it } from 'vitest';
import { readXes, type XesFile } from '../../../src/mining/xes/read-xes.js';

const WANTED = ['case:concept:name', 'concept:name', 'org:resource'];

async function eventsIn(content: XesFile['content']) {
  const events: Array<ReadonlyArray<string | null>> = [];
  await readXes({ file: 'log.xes', content }, WANTED, (values) => events.push(values));
  return events;
}

async function* bytesOf(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const LOG = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0"><extension name="Concept" prefix="concept" uri="x"/>
 <global scope="event"><string key="concept:name" value="default"/></global>
 <string key="concept:name" value="the log"/>
 <trace><string key="concept:name" value="ä &amp; 😀"/>
  <event><string key="concept:name" value="go"><string key="org:resource" value="nested"/></string></event>
  <event><list key="l"><values><string key="concept:name" value="in a list"/></values></list>
   <string key="org:resource" value="Ann &#34;A&#34;"/></event>
 </trace>
 <trace><event><string key="concept:name" value="alone"/></event></trace>
 <event><string key="concept:name" value="of no trace"/></event>
</log>`;

describe('an event log in XES', () => {
  const expected = [
    ['ä & 😀', 'go', null],
    ['ä & 😀', null, 'Ann "A"'],
    [null, 'alone', null],
    [null, 'of no trace', null],
  ];

  it('is its events, with the attributes of their cases, of none where they are in none, and none of what is nested', async () => {
    expect(await eventsIn(LOG)).toEqual(expected);
  });

  it.each([1, 7, 100_000])('is the same out of pieces of %i bytes', async (size) => {
    expect(await eventsIn(bytesOf(LOG, size))).toEqual(expected);
  });

  it('may be as deep as it likes', async () => {
    const deep = '<string key="a" value="b">'.repeat(50_000) + '</string>'.repeat(50_000);
    expect(await eventsIn(`<log><trace><event>${deep}</event></trace></log>`)).toEqual([[null, null, null]]);
  });

  it.each([
    ['<chain/>', 'log.xes:1:9: expected an event log in XES, got "<chain>"'],
    ['<log><trace></log>', 'unexpected close tag.'],
    ['<log><Trace/></log>', 'got "<Trace>"'],
    [
      '<log>\n<trace><Event></Event></trace></log>',
      'log.xes:2:15: expected an event log in XES, got "<Event>"',
    ],
    [
      '<!DOCTYPE log [<!ENTITY a "aaaa">]><log><trace><string key="k" value="&a;"/></trace></log>',
      'undefined entity',
    ],
    ['', 'log.xes:1:1'],
  ])('is refused with its place when it is none: %s', async (text, message) => {
    await expect(eventsIn(text)).rejects.toMatchObject({
      ...{ code: 'invalid-option', message: expect.stringContaining(message) },
      problems: [{ code: 'invalid-file', file: 'log.xes' }],
    });
  });

  it('is refused when it is no UTF-8', async () => {
    const bytes = (async function* () {
      yield Uint8Array.of(0x3c, 0xff, 0xfe);
    })();
    await expect(eventsIn(bytes)).rejects.toThrow('bytes that are no UTF-8');
  });

  it('tells which keys there are, as many as any log has', async () => {
    const keys = new Set<string>();
    await readXes({ content: LOG }, WANTED, () => {}, keys);
    expect([...keys]).toEqual(['case:concept:name', 'concept:name', 'org:resource']);
    const many = Array.from({ length: 11_000 }, (_, at) => `<string key="k${at}" value="v"/>`).join('');
    const content = `<log><trace><event>${many}<string key="org:resource" value="v"/></event></trace></log>`;
    keys.clear();
    await readXes({ content }, WANTED, () => {}, keys);
    expect(keys.size).toBe(10_001);
    expect(keys.has('org:resource')).toBe(true);
  });
});
