import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/formats/bytes-written.js';
import { writeChain } from '../../src/formats/index.js';
import { type ChainDocument, parseChain } from '../../src/index.js';

async function markdownOf(document: ChainDocument, options = {}): Promise<string> {
  const [file] = writeChain(parseChain(document), { format: 'markdown', options });
  return new TextDecoder().decode(await contentOf(file!));
}

const shop: ChainDocument = {
  name: 'Corner *shop*',
  parties: {
    guest: { kind: 'customer', name: 'Guest' },
    house: { kind: 'department', name: 'House' },
    desk: { kind: 'team', name: 'Desk', partOf: 'house', headcount: 3 },
    baker: { kind: 'partner' },
  },
  links: {
    sale: {
      ...{ provider: 'desk', customer: 'guest', service: 'sale', owner: 'desk' },
      ...{ stage: 'service-delivery', channel: 'counter' },
    },
    advice: { provider: 'desk', customer: 'guest', service: '<b>advice</b>', stage: 'first-contact' },
    bread: { provider: 'baker', customer: 'desk', service: 'bread', owner: 'house' },
  },
};

describe('the document', () => {
  it('says who serves whom, by customer and stage, who answers, and who is who', async () => {
    expect(await markdownOf(shop)).toBe(`# Corner \\*shop\\*

4 parties, 2 touchpoints, 1 link behind them. Somebody answers for 2 of 3 links.

## Who serves the external customers

### Guest

| Stage | Service | Provided by | Channel | Answered for by |
| --- | --- | --- | --- | --- |
| first contact | &#60;b&#62;advice&#60;/b&#62; | Desk | – | – |
| service delivery | sale | Desk | counter | Desk |

## Who provides for the internal customers

| Customer | Service | Provided by | Channel | Answered for by |
| --- | --- | --- | --- | --- |
| Desk | bread | baker | – | House |

## Links nobody answers for

| Service | Provided by | For | Why | Touchpoints that depend on it |
| --- | --- | --- | --- | ---: |
| &#60;b&#62;advice&#60;/b&#62; | Desk | Guest | nobody is named | 1 |

## Parties

### External customers

| Party | Kind | Part of | People | Id |
| --- | --- | --- | ---: | --- |
| Guest | customer | – | – | guest |

### Front stage: inside, in contact with external customers

| Party | Kind | Part of | People | Id |
| --- | --- | --- | ---: | --- |
| Desk | team | House | 3 | desk |

### Support: inside, behind the front stage

| Party | Kind | Part of | People | Id |
| --- | --- | --- | ---: | --- |
| House | department | – | – | house |

### Partners

| Party | Kind | Part of | People | Id |
| --- | --- | --- | ---: | --- |
| baker | partner | – | – | baker |
`);
  });

  it('says so where there is nothing to say', async () => {
    expect(await markdownOf({ parties: {}, links: {} }, { headingLevel: 3 })).toBe(`### Service chain

0 parties, 0 touchpoints, 0 links behind them. Somebody answers for 0 of 0 links.

#### Who serves the external customers

No link serves an external customer.

#### Who provides for the internal customers

No link serves anybody inside.

#### Links nobody answers for

Somebody answers for every link.

#### Parties

There are none.
`);
  });

  it('lets no name become a heading, a row or HTML', async () => {
    const name = '\n# x | <script>\r[a](javascript:b)';
    const parties = { a: { kind: 'team', name }, 'b|\u202e': { kind: 'customer', name } } as const;
    const service = { provider: 'a', customer: 'b|\u202e', service: name };
    const text = await markdownOf({ name, parties, links: { l: service } });
    expect(text).not.toMatch(/<script|\]\(|\r|\u202e/);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
    const cells = text.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
    expect(new Set(cells)).toEqual(new Set([0, 6]));
  });
});
