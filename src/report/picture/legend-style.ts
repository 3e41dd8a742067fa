/** How a legend looks. */
export const LEGEND_STYLE = `
.chain-map .legend { fill: var(--faint); font-size: 11.5px; }
`;
