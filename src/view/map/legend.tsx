/** What the signs on the map mean. */
export function Legend({ linesLeftOut }: { readonly linesLeftOut: boolean }) {
  return (
    <div class="legend">
      <p>
        Arrows run from who serves to who is served. <span class="sign unowned">Red, dashed</span>: nobody
        inside answers for it. <span class="sign in-cycle">Violet, dash-dotted</span>: part of a cycle.{' '}
        <span class="sign several">Thick</span>: several services. A card with another behind it stands for
        several; choose it to see them. Cards are yellow for customers, green for touchpoints, blue for the
        front stage, grey for those behind it and violet for partners.
      </p>
      <p>
        Choose a touchpoint to see what it depends on, or a party to see what depends on it. The number in a
        corner says how many links away that is; <span class="sign">single point</span>: what you chose stops
        when this one fails alone; <span class="sign">stops without it</span>: stops when the party you chose
        fails alone. With something out of action, touchpoints say whether they <span class="sign">stop</span>{' '}
        or have an <span class="sign">alternative lost</span>; of groups it is said how many.
      </p>
      <p>
        Drag, or use two fingers, to move; hold Ctrl and turn the wheel, or pinch, to enlarge.
        {linesLeftOut && ' There are too many lines to show all at once: those of what you choose are shown.'}
      </p>
    </div>
  );
}
