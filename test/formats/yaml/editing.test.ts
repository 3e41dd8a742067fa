import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/formats/bytes-written.js';
import { writeChain } from '../../../src/formats/index.js';
import { textAfterEdits } from '../../../src/formats/yaml/editing/edited-text.js';
import { type ChainDocument, parseChain, toDocument } from '../../../src/index.js';
import { parseChainText } from '../../../src/text/index.js';

type Others = Omit<ChainDocument, 'parties' | 'links'>;

type Draft = { -readonly [Key in keyof Others]: Others[Key] } & {
  parties: Record<string, Record<string, unknown>>;
  links: Record<string, Record<string, unknown>>;
};

const base = `# Who serves whom.
version: 1
name: 'Corner shop' # as on the sign

parties:
  # --- Outside ---

  guest: { kind: customer, name: "Guest", needs: [bread] }   # everybody

  # --- Inside ---

  # They stand at the counter.
  desk:
    kind: team
    tags:
      - counter # upstairs
      # and below
      - phone
    headcount:   3
  it: {kind: system,name: IT}

links:
  sale:
    provider: desk
    customer: guest
    service: sale
    ownTime: PT10M
  till: { provider: it, customer: desk, service: 'till' }
`;

/** The base after a change of its document. */
function edited(change: (document: Draft) => void, text = base): string {
  const chain = parseChainText(text, { format: 'yaml' });
  const document = toDocument(chain) as unknown as Draft;
  change(document);
  const after = toDocument(parseChain(document as unknown as ChainDocument));
  return textAfterEdits(text, chain, after) ?? 'written anew';
}

describe('a document that is written into a text', () => {
  it('is that text, byte by byte, where nothing changed', () => {
    expect(edited(() => {})).toBe(base);
    const odd = '\ufeff# a\r\nlinks: {}\r\nparties: {a: {kind: "team"},}   # b';
    expect(edited(() => {}, odd)).toBe(odd);
  });

  it('changes a value where it stands, quoted as it was', () => {
    const after = edited((document) => {
      document.name = "Corner's shop";
      document.parties.guest!.name = 'Visitor';
      document.parties.desk!.headcount = 4;
      document.parties.desk!.tags = ['counter', 'mail', 'phone'];
      document.links.till!.service = 'cash: till';
      document.links.sale!.ownTime = 12;
    });
    const expected = base
      .replace("'Corner shop'", "'Corner''s shop'")
      .replace('"Guest"', '"Visitor"')
      .replace('headcount:   3', 'headcount:   4')
      .replace('# upstairs', '# upstairs\n      - mail')
      .replace("'till'", "'cash: till'")
      .replace('PT10M', '12');
    expect(after).toBe(expected);
  });

  it('puts new fields behind those that come before them, and new records last', () => {
    const after = edited((document) => {
      document.parties.desk!.name = 'Desk';
      document.parties.it!.headcount = 2;
      document.parties.baker = { kind: 'partner', name: 'Bakery' };
      document.links.bread = { provider: 'baker', customer: 'desk', service: 'bread' };
      document.measures = { care: { name: 'Care', unit: 'points', better: 'higher' } };
    });
    const expected = base
      .replace('    kind: team\n', '    kind: team\n    name: Desk\n')
      .replace(
        '{kind: system,name: IT}',
        '{kind: system,name: IT, headcount: 2}\n  baker: { kind: partner, name: Bakery }',
      )
      .concat('  bread: { provider: baker, customer: desk, service: bread }\n')
      .concat('\nmeasures:\n  care: { name: Care, unit: points, better: higher }\n');
    expect(after).toBe(expected);
  });

  it('lets what is removed go with its own comments, and leaves headings', () => {
    const after = edited((document) => {
      document.links = { sale: { ...document.links.sale!, provider: 'it' } };
      delete document.parties.desk;
      delete document.parties.guest!.name;
      delete document.name;
    });
    const expected = base
      .replace("name: 'Corner shop' # as on the sign\n", '')
      .replace(', name: "Guest"', '')
      .replace(/ {2}# They stand[\s\S]*?(?= {2}it:)/, '')
      .replace('provider: desk', 'provider: it')
      .replace(/ {2}till: .*\n/, '');
    expect(after).toBe(expected);
  });

  it('fills what was empty, and empties what was full', () => {
    const empty = 'parties: {} # nobody yet\nlinks: {}\n';
    const filled = edited((document) => {
      document.parties = { a: { kind: 'team' }, b: { kind: 'team' } };
    }, empty);
    expect(filled).toBe('parties: # nobody yet\n  a: { kind: team }\n  b: { kind: team }\nlinks: {}\n');
    expect(
      edited((document) => {
        document.parties = {};
      }, filled),
    ).toBe('parties: {} # nobody yet\nlinks: {}\n');
  });

  it('lays records out as their neighbours are', () => {
    const blocks = 'parties:\n    a:\n        kind: team\n\n    b:\n        kind: team\nlinks: {}\n';
    const more = edited((document) => {
      document.parties.c = { kind: 'team', tags: ['x'] };
    }, blocks);
    expect(more).toBe(blocks.replace('links', '\n    c:\n        kind: team\n        tags: [x]\nlinks'));
  });

  it('keeps line ends of other machines, and texts without a last one', () => {
    const text = 'parties:\r\n  a: { kind: team }\r\n  b: { kind: team }\r\nlinks: {}';
    const change = (document: Draft) => {
      document.parties.c = { kind: 'team', attributes: { text: 'x' } };
      delete document.parties.a;
      document.goals = { g: { holder: 'b', title: 'T' } };
    };
    expect(edited(change, text)).toBe(
      'parties:\r\n  b: { kind: team }\r\n  c: { kind: team, attributes: { text: x } }\r\nlinks: {}\r\ngoals:\r\n  g: { holder: b, title: T }',
    );
  });

  it('edits lists of records item by item', () => {
    const list = `parties: { a: { kind: team } }
links: {}
ratings:
  # the first
  - subject: a
    measure: servqual.reliability
    by: staff
    perception: 3
  # the second
  - { subject: a, measure: servqual.reliability, by: staff, perception: 4 }
  # the third
  - { subject: a, measure: servqual.reliability, by: staff, perception: 5 }
`;
    const text = list
      .replaceAll('servqual.reliability', 'm')
      .concat('measures: { m: { name: M, unit: points, better: higher } }\n');
    const after = edited((document) => {
      const [first, , third] = document.ratings!;
      document.ratings = [{ ...first!, by: 'self' }, third!, { ...third!, perception: 1 }];
    }, text);
    const expected = text
      .replace('    by: staff', '    by: self')
      .replace(/ {2}# the second\n.*\n/, '')
      .replace(
        'perception: 5 }',
        'perception: 5 }\n  - { subject: a, measure: m, by: staff, perception: 1 }',
      );
    expect(after).toBe(expected);
  });
});

describe('anchors', () => {
  const text = `parties:
  a: &team { kind: team, tags: &tags [x] }
  b: *team
  c: { kind: role, tags: *tags }
links: {} # none
`;

  it('stay where what they stand for did not change', () => {
    const after = edited((document) => {
      document.parties.c!.name = 'C';
    }, text);
    expect(after).toBe(text.replace('kind: role,', 'kind: role, name: C,'));
  });

  it('are written out where only one of those that share them changed', async () => {
    const chain = parseChainText(text, { format: 'yaml' });
    const document = toDocument(chain) as unknown as Draft;
    document.parties.a = { kind: 'team', tags: ['z'] };
    const [file] = writeChain(parseChain(document as unknown as ChainDocument), {
      format: 'yaml',
      options: { base: text },
    });
    expect(new TextDecoder().decode(await contentOf(file!))).toBe(`parties:
  a: &team { kind: team, tags: &tags [z] }
  b: { kind: team, tags: [x] }
  c: { kind: role, tags: [x] }
links: {} # none
`);
  });
});

it('refuses a base that holds no chain, and says why', () => {
  const chain = parseChain({ parties: {}, links: {} });
  expect(() => writeChain(chain, { format: 'yaml', options: { base: 'parties: []' } })).toThrow(
    /base:1:\d+ parties: expected a map/,
  );
});
