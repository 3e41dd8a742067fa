import { groupBy } from '../../algorithms/group-by.js';
import type { AttainmentRow } from '../../analyses/attainment.js';
import type { VoiceRow } from '../../analyses/voice.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { knownMeasures } from '../../model/known-measures.js';
import { countOf, shareInWords } from '../../rules/words.js';
import { cellText } from '../../tables/cell-text.js';
import { clausesInWords, joined, linkBetween, linkFrom, linkName, partyName } from '../page/names.js';
import { partialBehind, partialInWords } from '../page/partial-behind.js';
import { type Line, type Section, sectionOf } from '../page/sections.js';
import { factLines, goalSection, placeInWords, qualitySection, recordsInWords } from './shared-sections.js';
import type { LinkSheet } from './sheet.js';

/** A link on a page. */
export function linkSections(chain: ServiceChain, sheet: LinkSheet): Section[] {
  const { link, quality, goals, voice } = sheet;
  return [
    { title: linkBetween(chain, link.id), lines: factLines(factsOf(chain, sheet)) },
    ...upstreamSection(chain, sheet),
    ...downstreamSection(chain, sheet),
    ...sectionOf('Standards', standardLines(chain, sheet)),
    ...sectionOf('What customers say', voice ? [{ text: voiceInWords(voice) }] : []),
    ...qualitySection(chain, quality),
    ...goalSection(chain, 'Goals that support it', goals, true),
  ];
}

const AGREEMENTS = {
  SLA: 'service level agreement',
  OLA: 'operational level agreement',
  UC: 'underpinning contract',
} as const;

function factsOf(chain: ServiceChain, sheet: LinkSheet) {
  const { link, source, agreement, line, unowned, requirements, records } = sheet;
  const needs = clausesInWords(requirements, (id) => linkFrom(chain, id)) || 'nothing from anybody else';
  const assumed = requirements.stated ? '' : ' (assumed: it does not say)';
  const owner = link.owner === undefined ? 'nobody' : partyName(chain, link.owner);
  const reason =
    unowned &&
    { 'no-owner': '', 'owner-outside': ', who is outside', 'owner-vacant': ', who is vacant' }[
      unowned.reason
    ];
  return [
    { label: 'Owner', text: `${owner}${reason ?? ''}`, ...(unowned && { tone: 'warning' as const }) },
    { label: 'Agreement', text: `${AGREEMENTS[agreement]} (${agreement})` },
    { label: 'Line', text: line.replaceAll('-', ' ') },
    { label: 'Contact', text: [link.stage?.replaceAll('-', ' '), link.channel].filter(Boolean).join(', ') },
    { label: 'Requires', text: needs + assumed },
    { label: 'Meets', text: link.meets?.join(', ') },
    { label: 'Own time', text: link.ownTime === undefined ? null : countOf(link.ownTime, 'minute') },
    { label: 'Designed for', text: link.designedFor && `the ${link.designedFor}` },
    { label: 'Share', text: link.share === undefined ? null : shareInWords(link.share) },
    { label: 'Available', text: link.availability?.toString() },
    { label: 'Reviewed', text: link.reviewedAt },
    { label: 'Tags', text: link.tags?.join(', ') },
    ...Object.entries(link.attributes ?? {}).map(([label, value]) => ({ label, text: cellText(value) })),
    { label: 'Records', text: recordsInWords(records) },
    { label: 'Written in', text: placeInWords(source) },
  ];
}

function upstreamSection(chain: ServiceChain, { link, upstream }: LinkSheet): Section[] {
  const levels = Array.from(
    groupBy(upstream, ({ distance }) => distance),
    ([distance, rows]): Line => {
      const names = rows.map((row) => `${linkFrom(chain, row.link)}${row.providerCritical ? '*' : ''}`);
      return { lead: `${distance}  `, text: names.join('; ') };
    },
  );
  const partial = partialBehind(chain, [link.id, ...upstream.map((row) => row.link)]);
  const why = partialInWords(partial.map((party) => partyName(chain, party)));
  const maybe: Line[] = partial.length === 0 ? [] : [{ text: `maybe more: ${why}` }];
  if (levels.length === 0) return sectionOf('What it depends on', maybe);
  const legend = 'By distance: 2 is what it needs directly. * stops it when that party alone is down.';
  const own = upstream.some((row) => row.provider === link.provider);
  const count = `${countOf(upstream.length, 'link')} of ${countOf(new Set(upstream.map(({ provider }) => provider)).size, 'party', 'parties')}`;
  return sectionOf(`What it depends on: ${count}${own ? ', its own provider among them' : ''}`, [
    { text: legend, tone: 'aside' },
    ...levels,
    ...maybe,
  ]);
}

function downstreamSection(chain: ServiceChain, { downstream }: LinkSheet): Section[] {
  const touchpoints = downstream.filter(({ touchpoint }) => touchpoint);
  const others = downstream.filter(({ touchpoint }) => !touchpoint);
  const names = (rows: LinkSheet['downstream']) =>
    joined(
      rows.map(({ link }) => linkName(chain, link)),
      'and',
    );
  const stopped = touchpoints.filter(({ stops }) => stops);
  const going = touchpoints.filter(({ stops }) => !stops);
  const lines: Line[] = [];
  if (stopped.length > 0)
    lines.push({ text: `touchpoints that stop without it: ${names(stopped)}`, tone: 'warning' });
  if (going.length > 0) lines.push({ text: `touchpoints that go on without it: ${names(going)}` });
  if (others.length > 0) lines.push({ text: `other links: ${names(others)}` });
  return sectionOf('What depends on it', lines);
}

function standardLines(chain: ServiceChain, { standards, promises }: LinkSheet): Line[] {
  const measures = knownMeasures(chain.content.measures);
  // Both tables have a row for each standard, in the same order.
  return standards.flatMap((row, at) => {
    const name = measures.get(row.measure)?.name ?? row.measure;
    const text = `${name}: ${targetInWords(row)}; ${keptInWords(row)}`;
    const promise = promises[at]!;
    const weakest = promise.weakestSupport;
    const backing =
      promise.backed === true
        ? 'the promise is backed by what stands behind it'
        : promise.backed === false
          ? `the promise is not backed: ${linkFrom(chain, weakest!)} has a target of ${cellText(promise.weakestTarget)} ${row.unit}`
          : `whether the promise is backed is not known: no standard for ${joined(
              promise.unsupported.map((id) => linkName(chain, id)),
              'and',
            )}`;
    return [
      { text, ...(row.ok === false && { tone: 'warning' as const }) },
      { text: backing, level: 1, ...(promise.backed === false && { tone: 'warning' as const }) },
    ];
  });
}

function targetInWords({ better, target, unit, attainment, promise }: AttainmentRow): string {
  const bound = better === 'lower' ? 'at most' : 'at least';
  const share = attainment === 1 ? 'every time' : `in ${shareInWords(attainment)} of cases`;
  const told = promise === target ? '' : `, ${cellText(promise)} promised`;
  return `${bound} ${cellText(target)} ${unit} ${share}${told}`;
}

function keptInWords({ ok, n, share }: AttainmentRow): string {
  if (ok === null || share === null) return 'no cases yet';
  return `${ok ? 'kept' : 'not kept'}: met in ${shareInWords(share)} of ${countOf(n, 'case')}`;
}

function voiceInWords({
  complaints,
  suggestions,
  enquiries,
  compliments,
  responseRate,
  medianResponse,
}: VoiceRow): string {
  const counts = [
    [complaints, 'complaint', 'complaints'],
    [suggestions, 'suggestion', 'suggestions'],
    [enquiries, 'enquiry', 'enquiries'],
    [compliments, 'compliment', 'compliments'],
  ] as const;
  const told = counts.flatMap(([count, one, many]) => (count === 0 ? [] : [countOf(count, one, many)]));
  const pace = medianResponse === null ? '' : `, half of them within ${countOf(medianResponse, 'minute')}`;
  return `${joined(told, 'and')}; ${shareInWords(responseRate)} answered${pace}`;
}
