import { useDisplaysText } from '../../i18n/displays.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { GatePage } from '../../ui/gate/gate-page.tsx';

interface SignedInNoticeProps {
  readonly name: string;
  readonly onSignOut: () => void;
}

/** A screen is nobody: where somebody is signed in there is no code. */
export function SignedInNotice({ name, onSignOut }: SignedInNoticeProps) {
  const words = useDisplaysText().signedIn;
  return (
    <GatePage title={words.title} lead={<p>{words.text(name)}</p>}>
      <div>
        <Button look="go" onClick={onSignOut}>
          {words.signOut}
        </Button>{' '}
        <ButtonLink look="quiet" href="/">
          {words.back}
        </ButtonLink>
      </div>
    </GatePage>
  );
}
