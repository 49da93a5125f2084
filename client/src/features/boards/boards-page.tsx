/** The overview of boards. */
export function BoardsPage() {
  return null;
}
