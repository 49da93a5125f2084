/** The inner field of a chart with an axis, in pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The field of a chart that is this wide: room for figures on the left and for the names of cycles below. */
export function plotOf(width: number, height = 254): Plot {
  return { width, height, left: 40, right: width - 2, top: 18, bottom: height - 32 };
}

/** How wide the name of a cycle is, and its number alone; in pixels, at the size of the charts' letters. */
export const cycleNameWidth = 64;
export const cycleNumberWidth = 26;
