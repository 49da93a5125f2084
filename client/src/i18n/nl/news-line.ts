/** The quiet line on a board about what others changed; by itself, because it comes with every board. */
export const newsLine = (count: number): string =>
  count === 1 ? 'sinds je vorige bezoek: 1 ding' : `sinds je vorige bezoek: ${count} dingen`;
