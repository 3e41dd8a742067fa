import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineChain, parseChain, toOverview } from '../../src/index.js';
import { parseChainText } from '../../src/text/index.js';

const hotel = parseChainText(readFileSync('examples/harbour-hotel/chain.yaml'));

describe('toOverview', () => {
  it('answers for Harbour Hotel', () => {
    expect(toOverview(hotel, { width: 100 })).toMatchInlineSnapshot(`
      "Harbour Hotel
      10 parties, 4 touchpoints, 14 of 16 links owned. Human resources alone stops 4 of 4 touchpoints.

      UNOWNED: links nobody inside answers for
        ! staffing, Human resources → Housekeeping: no owner; exposes check-in, follow-up
        ! breakfast, Kitchen → Guest: no owner; exposes breakfast

      1. Who delivers to the external customers?
        Guest
          booking enquiry ← Front desk (first contact, phone)
          check-in ← Front desk (service delivery, face-to-face, owner Duty manager)
          breakfast ! ← Kitchen (service delivery, face-to-face, no owner)
          follow-up ← Front desk (after service, email)

      2. Who provides for the internal customers?
        Archive
          storage ← IT
        Duty manager
          shift report ← Front desk
          budget ← General manager
        Front desk
          paper room list; rota and support ← Duty manager
          room status ← Housekeeping
          booking system ← IT
        Housekeeping
          staffing ! ← Human resources
          linen ← Laundry company
        Human resources
          HR system ← IT
        IT
          staffing ← Human resources
        Kitchen
          order system ← IT

      What stands behind each touchpoint?
        The numbers are distances: 1 is the touchpoint itself, 2 is what it needs directly. * stops the
        touchpoint when it alone is down. ! has nobody inside who answers for it.

        booking enquiry, Front desk* → Guest
          3 links and 2 other parties behind it
          2  IT*: booking system
          3  Human resources*: staffing for IT
          4  IT*: HR system for Human resources

        check-in, Front desk* → Guest
          7 links and 5 other parties behind it
          2  Duty manager: paper room list; Housekeeping*: room status; IT: booking system
          3  Human resources*: staffing for Housekeeping !, staffing for IT; Laundry company*: linen for
             Housekeeping
          4  IT: HR system for Human resources

        breakfast !, Kitchen* → Guest
          3 links and 2 other parties behind it
          2  IT*: order system
          3  Human resources*: staffing for IT
          4  IT*: HR system for Human resources

        follow-up, Front desk* → Guest
          10 links and 6 other parties behind it
          2  Duty manager*: paper room list, rota and support; Housekeeping*: room status; IT*: booking
             system
          3  Human resources*: staffing for Housekeeping !, staffing for IT; Front desk*: shift report for
             Duty manager; General manager*: budget for Duty manager; Laundry company*: linen for
             Housekeeping
          4  IT*: HR system for Human resources
      "
    `);
  });

  it.each([20, 30, 40, 60, 120])('fits a width of %i', (width) => {
    const lines = toOverview(hotel, { width }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('says so when there is nothing to say', () => {
    const overview = toOverview(parseChain({ parties: {}, links: {} }));
    expect(overview).toContain('0 parties, 0 touchpoints, 0 of 0 links owned.');
    expect(overview).toContain('nobody: no link serves an external customer');
    expect(overview).toContain('nobody: no link serves anybody inside or a partner');
  });

  it('names vacant and outside owners, partners who deliver, and touchpoints that need nothing', () => {
    const chain = defineChain({
      parties: {
        guest: { kind: 'customer', name: 'Guest' },
        callCentre: { kind: 'partner', name: 'Call centre' },
        lead: { kind: 'role', name: 'Lead', headcount: 0 },
      },
      links: {
        call: { provider: 'callCentre', customer: 'guest', service: 'advice', owner: 'callCentre' },
        visit: { provider: 'lead', customer: 'guest', service: 'visit', owner: 'lead' },
      },
    });
    const overview = toOverview(chain);
    expect(overview).toContain('its owner, Call centre, is outside');
    expect(overview).toContain('its owner, Lead, is vacant');
    expect(overview).toContain('advice ! ← Call centre (partner)');
    expect(overview).toContain('needs nothing from anybody else');
  });

  it('shows a name that looks like a replacement pattern as it is', () => {
    const parties = {
      x: { kind: 'team' },
      b: { kind: 'team', name: '$1$&' },
      a: { kind: 'team' },
      c: { kind: 'customer' },
    };
    const links = {
      l: { provider: 'a', customer: 'c', service: 'call' },
      m: { provider: 'b', customer: 'a', service: 'help' },
      n: { provider: 'x', customer: 'b', service: 'staffing' },
    };
    expect(toOverview(parseChain({ parties, links }))).toContain('staffing for $1$& !');
  });

  it('shows hostile names as text on one line', () => {
    const chain = parseChain({
      name: '\u001b[31mred\u202e',
      parties: { a: { kind: 'team', name: 'A\nB' }, c: { kind: 'customer' } },
      links: { l: { provider: 'a', customer: 'c', service: 'x\u0007' } },
    });
    expect(toOverview(chain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(toOverview(chain)).toContain('A\ufffdB');
  });
});
