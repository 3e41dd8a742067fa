import type { PartyKind } from '../../model/party.js';
import type { Prompter } from './prompter.js';
import type { Starter, StarterParty, StarterService } from './starter.js';

/** What was answered: the chain, and whether a workflow is wanted. */
export interface Answers {
  readonly starter: Starter;
  readonly withWorkflow: boolean;
}

/** Asks for a first chain: the customer, what they get, who delivers it, what those need from whom, and who answers for each. */
export async function askStarter(prompter: Prompter, asksForWorkflow: boolean): Promise<Answers> {
  prompter.begin('A first service chain. Ctrl-C leaves, and nothing is written.');
  const name = await prompter.text('What is your organisation called?', {
    ...{ hint: 'such as Corner Hotel', refuse: refuseNothing },
  });
  const customer = await prompter.text('Who is your first external customer?', {
    ...{ hint: 'such as Guest; or a kind of customer', refuse: refuseNothing },
  });
  const asking: Asking = { prompter, parties: [{ name: customer, kind: 'customer' }], services: [] };
  while (await askTouchpoint(asking, customer));
  const withWorkflow =
    asksForWorkflow && (await prompter.confirm('Write a workflow for GitHub that checks the chain?'));
  prompter.end('Thank you. More can be added in the files.');
  const { parties, services } = asking;
  return { starter: { name, parties, services }, withWorkflow };
}

/** What has been answered so far. */
interface Asking {
  readonly prompter: Prompter;
  readonly parties: StarterParty[];
  readonly services: StarterService[];
}

type Inside = Exclude<PartyKind, 'customer' | 'partner'>;

const INSIDE: ReadonlyArray<{ readonly value: Inside; readonly label: string; readonly hint?: string }> = [
  { value: 'department', label: 'a department' },
  { value: 'team', label: 'a team' },
  { value: 'role', label: 'a role', hint: 'what somebody does, such as duty manager' },
  { value: 'system', label: 'a system', hint: 'software or a machine' },
];
const PARTNER = { value: 'partner', label: 'a partner', hint: 'outside: a supplier, an agency' } as const;

const ENDS = 'Enter alone: nothing else';

/** Asks for a touchpoint, and tells whether there was one more. */
async function askTouchpoint(asking: Asking, customer: string): Promise<boolean> {
  const { prompter, services } = asking;
  const isFirst = services.length === 0;
  const service = await (isFirst
    ? prompter.text(`What does ${customer} get from you?`, {
        ...{ hint: 'such as check-in; the most important contact first', refuse: refuseNothing },
      })
    : prompter.text(`What else does ${customer} get from you?`, { hint: ENDS }));
  if (service === '') return false;
  const provider = await askParty(
    asking,
    `Who delivers ${service} to ${customer}?`,
    'such as Front desk',
    customer,
  );
  const owner = await askOwner(asking, service, provider);
  const needs: StarterService[] = [];
  for (;;) {
    const need = await askNeed(asking, { service, provider, customer }, needs.length === 0);
    if (need === undefined) break;
    if (!needs.includes(need)) needs.push(need);
  }
  addService(asking, { service, provider: provider.name, customer, ...owner, needs });
  return true;
}

async function askNeed(
  asking: Asking,
  touchpoint: { readonly service: string; readonly provider: StarterParty; readonly customer: string },
  isFirst: boolean,
): Promise<StarterService | undefined> {
  const { name } = touchpoint.provider;
  const service = await (isFirst
    ? asking.prompter.text(`What does ${name} need from others for ${touchpoint.service}?`, {
        hint: 'such as booking system; Enter alone: nothing',
      })
    : asking.prompter.text(`What else does ${name} need for ${touchpoint.service}?`, { hint: ENDS }));
  if (service === '') return undefined;
  const provider = await askParty(asking, `Who provides ${service} to ${name}?`, 'such as IT', name);
  const known = asking.services.find((one) =>
    isSame(one, { service, provider: provider.name, customer: name }),
  );
  if (known) return known;
  const owner = await askOwner(asking, service, provider);
  return addService(asking, { service, provider: provider.name, customer: name, ...owner });
}

function addService({ services }: Asking, service: StarterService): StarterService {
  services.push(service);
  return service;
}

function isSame(a: StarterService, b: StarterService): boolean {
  return (
    sameName(a.service, b.service) && sameName(a.provider, b.provider) && sameName(a.customer, b.customer)
  );
}

/** Asks for a party by name; of one not named before, also for its kind. */
async function askParty(
  asking: Asking,
  question: string,
  hint: string,
  served: string,
): Promise<StarterParty> {
  const refuse = (answer: string) =>
    sameName(answer, served) ? `${served} is who is served: name another` : refuseNothing(answer);
  const name = await asking.prompter.text(question, { hint, refuse });
  return knownOrNew(asking, name, [...INSIDE, PARTNER]);
}

async function knownOrNew(
  { prompter, parties }: Asking,
  name: string,
  kinds: ReadonlyArray<{ readonly value: PartyKind; readonly label: string; readonly hint?: string }>,
): Promise<StarterParty> {
  const known = parties.find((party) => sameName(party.name, name));
  if (known) return known;
  const party = { name, kind: await prompter.choice(`What is ${name}?`, kinds) };
  parties.push(party);
  return party;
}

/** Asks who answers for a service; somebody inside, or nobody yet. */
async function askOwner(
  asking: Asking,
  service: string,
  provider: StarterParty,
): Promise<{ readonly owner?: string }> {
  const inside = asking.parties.filter(({ kind }) => kind !== 'customer' && kind !== 'partner');
  const likely = [...inside].sort((a, b) => Number(b === provider) - Number(a === provider));
  const answer = await asking.prompter.choice(`Which one party inside answers for ${service}?`, [
    ...likely.map(({ name }, i) => ({ value: String(i), label: name })),
    { value: 'other', label: 'somebody else inside' },
    { value: 'nobody', label: 'nobody yet', hint: 'check will tell' },
  ]);
  if (answer === 'nobody') return {};
  if (answer !== 'other') return { owner: likely[Number(answer)]!.name };
  const refuse = (name: string) => {
    const known = asking.parties.find((party) => sameName(party.name, name));
    return known && !inside.includes(known)
      ? `${known.name} is outside: name somebody inside`
      : refuseNothing(name);
  };
  const name = await asking.prompter.text(`Who answers for ${service}?`, {
    hint: 'such as Duty manager',
    refuse,
  });
  return { owner: (await knownOrNew(asking, name, INSIDE)).name };
}

function refuseNothing(answer: string): string | undefined {
  return answer === '' ? 'a name is needed' : undefined;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
