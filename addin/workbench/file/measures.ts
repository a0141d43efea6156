/** Pixels for each digit of the usual font, in which files give widths. */
const DIGIT = 7

/** A width of a file, with its margin, in pixels. */
export const widthInPixels = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT)

export const widthOfPixels = (pixels: number): number => Math.trunc((pixels / DIGIT) * 256) / 256

export const heightInPixels = (points: number): number => (points * 96) / 72
export const heightOfPixels = (pixels: number): number => Math.round(((pixels * 72) / 96) * 100) / 100
