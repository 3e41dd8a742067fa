import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseChainText } from '../../../src/text/index.js';
import { atKeyboard, KEYS } from '../keyboard.js';
import { folderWith, runWith } from '../run-with.js';

const init = `node ${join(process.cwd(), 'dist/cli/main.js')} init`;

/** Answers questions one after another: what is asked, and the keys. */
async function answering(
  keyboard: ReturnType<typeof atKeyboard>,
  answers: ReadonlyArray<readonly [question: string, keys: string]>,
) {
  for (const [question, keys] of answers) {
    await keyboard.waitFor(question);
    keyboard.press(keys);
  }
}

describe('service-chain init at a terminal', () => {
  it('asks, and writes what was answered', async () => {
    const folder = folderWith({});
    const keyboard = atKeyboard(init, folder);
    await answering(keyboard, [
      ['What is your organisation called?', `Zoë's "Inn": #1${KEYS.enter}`],
      ['Who is your first external customer', `Gäste: alle${KEYS.enter}`],
      ['What does Gäste: alle get from you?', `- check-in${KEYS.enter}`],
      ['Who delivers - check-in to', `Front desk${KEYS.enter}`],
      ['What is Front desk?', `${KEYS.down}${KEYS.down}${KEYS.enter}`],
      ['Which one party inside answers for - check-in?', KEYS.enter],
      ['What does Front desk need from others', `room list${KEYS.enter}`],
      ['Who provides room list to Front desk?', `IT${KEYS.enter}`],
      ['What is IT?', KEYS.enter],
      ['Which one party inside answers for room list?', KEYS.enter],
      ['What else does Front desk need', KEYS.enter],
      ['What else does Gäste: alle get', KEYS.enter],
      ['Write a workflow for GitHub', `y`],
      ['Thank you.', ''],
    ]);
    const { code, screen } = await keyboard.ended;
    expect(screen).toContain('wrote chain.yaml');
    expect(code).toBe(0);
    const chain = parseChainText(readFileSync(join(folder, 'chain.yaml')));
    expect(chain.name).toBe(`Zoë's "Inn": #1`);
    expect(chain.parties().map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['front-desk', 'role', 'Front desk'],
      ['gaste-alle', 'customer', 'Gäste: alle'],
      ['it', 'department', 'IT'],
    ]);
    expect(chain.links().map(({ id, owner, requires }) => [id, owner, requires])).toEqual([
      ['check-in', 'front-desk', ['room-list']],
      ['room-list', 'it', undefined],
    ]);
    expect(existsSync(join(folder, '.github/workflows/service-chain.yml'))).toBe(true);
    expect(await runWith(['check'], { folder })).toMatchObject({ code: 0, errors: '' });
  });

  it('writes nothing when cancelled, at the first question or later', async () => {
    for (const answers of [0, 2]) {
      const folder = folderWith({});
      const keyboard = atKeyboard(init, folder);
      await answering(
        keyboard,
        [
          ['What is your organisation called?', `Inn${KEYS.enter}`] as const,
          ['Who is your first external customer', `Guest${KEYS.enter}`] as const,
        ].slice(0, answers),
      );
      await keyboard.waitFor(answers === 0 ? 'organisation called?' : 'What does Guest get from you?');
      keyboard.press(KEYS.cancel);
      const { code, screen } = await keyboard.ended;
      expect(screen).toContain('cancelled; nothing was written');
      expect(code).toBe(2);
      expect(existsSync(join(folder, 'chain.yaml'))).toBe(false);
    }
  });

  it.each<[string, ReadonlyArray<readonly [string, string]>]>([
    ['a text', [['What is your organisation called?', KEYS.end]]],
    [
      'a choice',
      [
        ['What is your organisation called?', `Inn${KEYS.enter}`],
        ['Who is your first external customer', `Guest${KEYS.enter}`],
        ['What does Guest get from you?', `check-in${KEYS.enter}`],
        ['Who delivers check-in to Guest?', `Desk${KEYS.enter}`],
        ['What is Desk?', KEYS.end],
      ],
    ],
  ])('writes nothing when input ends, asked for %s', async (_, answers) => {
    const folder = folderWith({});
    const keyboard = atKeyboard(init, folder);
    await answering(keyboard, answers);
    const { code, screen } = await keyboard.ended;
    expect(screen).toContain('cancelled; nothing was written');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'chain.yaml'))).toBe(false);
  });

  it('asks again for what cannot be', async () => {
    const keyboard = atKeyboard(init, folderWith({}));
    await answering(keyboard, [
      ['What is your organisation called?', KEYS.enter],
      ['a name is needed', `Inn${KEYS.enter}`],
      ['Who is your first external customer', `Guest${KEYS.enter}`],
      ['What does Guest get from you?', `check-in${KEYS.enter}`],
      ['Who delivers check-in to Guest?', `guest${KEYS.enter}`],
      ['Guest is who is served: name another', KEYS.cancel],
    ]);
    expect((await keyboard.ended).code).toBe(2);
  });
});
