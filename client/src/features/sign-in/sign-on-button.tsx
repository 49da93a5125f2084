import { useGateText } from '../../i18n/gates.ts';
import button from '../../ui/button.module.css';

/** To the provider: a link, because the browser leaves for another site. */
export function SignOnButton({ name, to }: { readonly name: string; readonly to: string }) {
  const { signIn } = useGateText();
  return (
    <a className={`${button.button} ${button.go}`} href={`/api/v1/sign-in/oidc?to=${encodeURIComponent(to)}`}>
      {signIn.with(name)}
    </a>
  );
}
