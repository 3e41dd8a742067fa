import { describe, expect, it } from 'vitest';
import { messageText } from '../../../src/report/sarif/message-text.js';

describe('messageText', () => {
  it.each([
    ['Nobody answers for a (L1).', 'Nobody answers for a (L1).'],
    ['{0} of {{1}}', '{{0}} of {{{{1}}}}'],
    ['a[0] and \\', 'a[0] and \\'],
    ['[click](1)', '\\[click\\](1)'],
    ['\\[click\\](http://x.org)', '\\\\\\[click\\\\\\](http://x.org)'],
    ['a\nb\u202e', 'a\ufffdb\ufffd'],
  ])('of %j is %j', (text, expected) => {
    expect(messageText(text)).toBe(expected);
  });
});
