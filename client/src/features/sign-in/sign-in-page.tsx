/** Choose who to be. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  return <button type="button" onClick={onSignedIn} />;
}
