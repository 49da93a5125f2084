/** The signs of the eight paints on a field of 64 by 64, so that a team is known without colour. */
export const markNames = ['sun', 'house', 'people', 'stairs', 'heart', 'leaf', 'bridge', 'star'] as const;
export type MarkName = (typeof markNames)[number];
