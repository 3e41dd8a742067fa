/** What somebody does on a page, timed; for `browse-page.ts`, which puts it into the page before it opens. */
import { idle, type Timed, timed } from './timed.js';

const opened = new Promise<Timed>((resolve) => {
  const watch = new MutationObserver(() => {
    if (document.querySelector('svg.live .card') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(async () => resolve(await wholePage(performance.now()))));
  });
  watch.observe(document, { childList: true, subtree: true });
});

async function wholePage(seen: number): Promise<Timed> {
  while (document.querySelector('#tables tbody') === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await idle();
  return { seen, rest: performance.now() };
}

/** Opens another view, as a click does that ends in the address. */
async function look(fragment: string, sign: string): Promise<Timed> {
  const result = await timed(() => {
    history.replaceState(null, '', `#${fragment}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  if (document.querySelector(sign) === null) throw new Error(`nothing matches ${sign} after #${fragment}`);
  return result;
}

const steps = {
  opened: () => opened,
  /** Looks at a party or link. */
  choose: (id: string) => look(`at=${id}`, 'svg.live .cards.some-lit'),
  /** Puts a party out of action. */
  fail: (id: string) => look(`at=${id}&down=${id}`, '.what-if'),
  /** Opens a group of parties, if there is one. */
  async openGroup(place: number): Promise<Timed | undefined> {
    await look('', 'svg.live .card');
    const groups = document.querySelectorAll('svg.live .card.group:not(.touchpoints)');
    const group = groups[place % Math.max(1, groups.length)];
    if (group === undefined) return undefined;
    const result = await timed(() => group.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    if (document.querySelector('svg.live .frame') === null) throw new Error('no group was opened');
    return result;
  },
  /** Types into the first filter of the table of findings. */
  filter(text: string): Promise<Timed> {
    const input = document.querySelector<HTMLInputElement>('#tables input')!;
    return timed(() => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  },
};

Object.assign(globalThis, { steps });
