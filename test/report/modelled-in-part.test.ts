import { describe, expect, it } from 'vitest';
import { toOverview } from '../../src/report/to-overview.js';
import { toSheet } from '../../src/report/to-sheet.js';
import { hotelWith } from '../support/hotel-in-part.js';

describe('a chain of which some parties are modelled in part', () => {
  const overview = toOverview(hotelWith('gm', 'archive', 'guest'), { width: 200 });

  it('says so in the headline of its overview, beside who may receive more, and behind touchpoints', () => {
    expect(overview).toContain('3 parties are modelled in part.');
    expect(overview).toContain('\n  Guest, modelled in part: may receive more\n');
    expect(overview).toContain('\n  Archive, modelled in part: may receive more\n');
    expect(overview).toContain(
      '10 links and 6 other parties behind it, maybe more: General manager is modelled in part',
    );
    expect(overview.match(/maybe more/g)).toHaveLength(1);
  });

  it('says so on the sheets of parties and links', () => {
    const chain = hotelWith('gm');
    expect(toSheet(chain, 'gm')).toMatch(/^Modelled +in part: it may receive more than is written here$/m);
    expect(toSheet(chain, 'L4')).toContain('maybe more: General manager is modelled in part');
    expect(toSheet(chain, 'L14')).toContain('maybe more: General manager is modelled in part');
    expect(toSheet(chain, 'L1')).not.toContain('modelled in part');
  });

  it('names three, and tells how many more', () => {
    const chain = hotelWith('gm', 'hr', 'housekeeping', 'it', 'laundryCo');
    expect(toSheet(chain, 'L4', { width: 200 })).toMatch(
      /maybe more: [^,]+, [^,]+, [^,]+ and 2 more are modelled in part/,
    );
  });

  it('tells nothing of it where nothing is modelled in part', () => {
    expect(toOverview(hotelWith())).not.toContain('in part');
  });
});
