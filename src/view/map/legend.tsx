/** What the signs on the map mean. */
export function Legend({ linesLeftOut }: { readonly linesLeftOut: boolean }) {
  return (
    <p class="legend">
      Arrows run from who serves to who is served. <span class="sign unowned">red, dashed</span> nobody
      answers for it · <span class="sign in-cycle">violet</span> part of a cycle ·{' '}
      <span class="sign several">thick</span> several services. Choose a touchpoint to see what it depends on,
      or a party to see what depends on it. Drag, or use two fingers, to move; hold Ctrl and turn the wheel,
      or pinch, to enlarge.
      {linesLeftOut && ' There are too many lines to show all at once: those of what you choose are shown.'}
    </p>
  );
}
