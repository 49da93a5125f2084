import type { SignInSettings } from '@verbeterbord/shared/api/sign-on.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Answered } from '../parts/answered.tsx';
import { Section } from '../parts/section.tsx';
import { GroupsBlock } from './groups-block.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** How people get in: with a password, with the account of their work, and into which teams that leads. */
export function SignInSection() {
  const words = useAdministrationText().signIn;
  const asked = useAsked<SignInSettings>('/settings/sign-in');
  return (
    <Section title={words.title} intro={words.intro}>
      <Answered asked={asked}>
        {(settings) => (
          <>
            <SignInForm key={JSON.stringify(settings)} settings={settings} onChanged={asked.reload} />
            {settings.oidc !== null && <GroupsBlock />}
          </>
        )}
      </Answered>
    </Section>
  );
}
