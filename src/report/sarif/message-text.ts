import { withoutControls } from '../../tables/cell-text.js';

/**
 * A text as a SARIF message that means nothing but itself: braces would be places for arguments (§3.11.5), and `[a](1)` a link
 * (§3.11.6). Brackets stay as they are where no link can be meant, since some readers show the backslashes.
 */
export function messageText(text: string): string {
  const doubled = withoutControls(text).replace(/[{}]/g, '$&$&');
  return doubled.includes('](') ? doubled.replace(/[\\[\]]/g, '\\$&') : doubled;
}
