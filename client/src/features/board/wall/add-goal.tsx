/** The way to a new goal. */
export function AddGoal({ first = false }: { readonly first?: boolean }) {
  return first ? null : null;
}
