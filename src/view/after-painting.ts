/** Does something when what has changed so far is on the screen; at once where nothing is painted, as in a page that is hidden. */
export function afterPainting(act: () => void): void {
  if (document.hidden) act();
  else requestAnimationFrame(() => setTimeout(act));
}
