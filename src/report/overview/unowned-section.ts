import type { UnownedReason } from '../../analyses/ownership.js';
import type { UnownedLinksRow } from '../../analyses/unowned-links.js';
import { withoutControls } from '../../tables/cell-text.js';
import { listed, paragraph } from '../text-layout.js';
import { heading, nameOf, type Page } from './page.js';

/** The links nobody inside answers for, those that expose most touchpoints first. */
export function unownedSection(page: Page, rows: readonly UnownedLinksRow[]): string {
  const title = heading(page, 'UNOWNED: links nobody inside answers for');
  if (rows.length === 0) return `${title}\n  none`;
  const lines = rows.map((row) => {
    const what = `${withoutControls(row.service)}, ${nameOf(page, row.provider)} → ${nameOf(page, row.customer)}`;
    const text = `${what}: ${reasonText(page, row.reason, row.owner)}; ${exposure(page, row.touchpoints)}`;
    return paragraph(page, '  ! ', text, row.touchpointsExposed > 0 ? { mark: page.style.warning } : {});
  });
  return [title, ...lines].join('\n');
}

function reasonText(page: Page, reason: UnownedReason, owner: string | null): string {
  switch (reason) {
    case 'no-owner':
      return 'no owner';
    case 'owner-outside':
      return `its owner, ${nameOf(page, owner ?? '')}, is outside`;
    case 'owner-vacant':
      return `its owner, ${nameOf(page, owner ?? '')}, is vacant`;
    default:
      return reason satisfies never;
  }
}

function exposure(page: Page, touchpoints: readonly string[]): string {
  if (touchpoints.length === 0) return 'no touchpoint depends on it';
  const services = touchpoints.map((touchpoint) => withoutControls(page.chain.link(touchpoint).service));
  return `exposes ${listed(services)}`;
}
