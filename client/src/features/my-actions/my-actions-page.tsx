/** All my actions over all boards. */
export function MyActionsPage() {
  return null;
}
