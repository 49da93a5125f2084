/** The board's screen. */
export function BoardPage() {
  return null;
}
