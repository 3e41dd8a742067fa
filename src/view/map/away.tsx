/** How many links away something is. */
export function Away({ links }: { readonly links: number }) {
  return (
    <span class="away" title="links away">
      {links}
      <span class="unseen"> {links === 1 ? 'link' : 'links'} away: </span>
    </span>
  );
}
