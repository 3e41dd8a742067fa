import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainYaml } from '../../../src/cli/starting/chain-yaml.js';
import { EXAMPLE, type Starter } from '../../../src/cli/starting/starter.js';
import { starterDocument } from '../../../src/cli/starting/starter-document.js';
import { toDocument } from '../../../src/index.js';
import { parseChainText } from '../../../src/text/index.js';

const yamlOf = (starter: Starter) => chainYaml(starterDocument(starter), './schema.json');
const example = yamlOf(EXAMPLE);

describe('the first chain as YAML', () => {
  it('opens with what editors look for', () => {
    expect(example.startsWith('# yaml-language-server: $schema=./schema.json\n')).toBe(true);
  });

  it('has comments that ask the two questions, each above the links that answer it', () => {
    const heads = ['1. Who delivers to the external customers?', 'breakfast:', 'check-in:'];
    const order = [...heads, '2. Who provides for the internal customers?', 'booking-system:'];
    const places = order.map((text) => example.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('lists customers first and partners last', () => {
    const kinds = [...example.matchAll(/\{ kind: (\w+)/g)].map(([, kind]) => kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(['customer', 'partner']);
  });

  it('reads as the document it was made of, however odd the names', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.constantFrom(
        'yes',
        'null',
        '1',
        '- a',
        'a: b',
        '# no',
        "it's",
        '"',
        '\\',
        '{',
        '&a',
        '*a',
        '!x',
        '@',
        '…',
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 5, maxLength: 5 }), (names) => {
        const [organisation, guest, desk, it, service] = names as [string, string, string, string, string];
        const need = { service, provider: it, customer: desk };
        const document = starterDocument({
          name: organisation,
          parties: [
            { name: guest, kind: 'customer' },
            { name: desk, kind: 'role' },
            { name: it, kind: 'partner' },
          ],
          services: [need, { service, provider: desk, customer: guest, owner: desk, needs: [need] }],
        });
        const text = chainYaml(document, './schema.json');
        expect(toDocument(parseChainText(text, { format: 'yaml' }))).toEqual(document);
      }),
    );
  });
});
