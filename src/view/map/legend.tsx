interface LegendProps {
  /** Whether there are too many lines to show all at once. */
  readonly linesLeftOut: boolean;
}

/** What the signs on the map mean, and, for who wants to know, all that can be done with it. */
export function Legend({ linesLeftOut }: LegendProps) {
  return (
    <div class="legend">
      <p>
        Arrows run from who serves to who is served. <span class="sign unowned">Red, dashed</span>: nobody
        inside answers for it. <span class="sign in-cycle">Violet, dash-dotted</span>: part of a cycle.{' '}
        <span class="sign several">Thick</span>: several services.
        {linesLeftOut && ' There are too many lines to show all at once: those of what you choose are shown.'}
      </p>
      <details class="how-to">
        <summary>How to read and use this map</summary>
        <ul>
          <li>Choose a touchpoint to see what it depends on, or a party to see what depends on it.</li>
          <li>
            The number in a corner says how many links away that is. <span class="sign">Single point</span>:
            what you chose stops when this one alone fails. <span class="sign">Stops without it</span>: it
            stops when the party you chose alone fails.
          </li>
          <li>
            With somebody out of action, touchpoints say whether they <span class="sign">stop</span> or have
            an <span class="sign">alternative lost</span>; groups say how many.
          </li>
          <li>A card with another behind it stands for several; choose it to see them.</li>
          <li>
            Cards are yellow for customers, green for touchpoints, blue for the front stage, grey for those
            behind it, violet for partners.
          </li>
          <li>
            Drag, or use two fingers, to move; hold Ctrl and turn the wheel, or pinch, to enlarge. By keys:
            arrows go from card to card, Enter chooses, Escape lets go.
          </li>
        </ul>
      </details>
    </div>
  );
}
