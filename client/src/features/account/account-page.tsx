import type { MyAccount } from '@verbeterbord/shared/api/my-account.ts';
import { signOnFailures } from '@verbeterbord/shared/domain/sign-on.ts';
import { errorText } from '../../api/error-text.ts';
import { useGateText } from '../../i18n/gates.ts';
import { useText } from '../../i18n/language.ts';
import { useMe } from '../../sync/hooks.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { DevicesSection } from './devices-section.tsx';
import { DiarySection } from './diary-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PostSection } from './post-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SignOnSection } from './sign-on-section.tsx';
import { ThisDeviceSection } from './this-device-section.tsx';
import styles from './account.module.css';

/** Who I am here, how I come in, and where I am. */
export function AccountPage() {
  const text = useText();
  const gates = useGateText();
  const words = gates.account;
  usePageTitle(words.title);
  const { person, mode } = useMe();
  const { answer: account, error, reload } = useAsked<MyAccount>('/my-account');
  const code = new URLSearchParams(location.search).get('fout');
  const failure = signOnFailures.find((known) => known === code);
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      {failure !== undefined && <Notice look="wrong">{gates.signOnFailures[failure]}</Notice>}
      <section className={styles.me} aria-label={words.youAre}>
        <Avatar name={person.name} initials={person.initials} beside size="large" />
        <div>
          <p>
            <b>{person.name}</b>
          </p>
          {person.role !== '' && <p className={styles.soft}>{person.role}</p>}
          {mode === 'start' && <p className={styles.soft}>{words.askAdministrator}</p>}
        </div>
      </section>
      <ThisDeviceSection />
      <DevicesSection />
      <PostSection />
      <DiarySection />
      {account === undefined && error !== undefined && (
        <div className={styles.row}>
          <Notice look="wrong">{errorText(error, text)}</Notice>
          <Button onClick={() => void reload()}>{text.app.retry}</Button>
        </div>
      )}
      {mode === 'demo' && <p className={styles.soft}>{words.demo}</p>}
      {account !== undefined && mode === 'start' && (
        <>
          {account.login === null ? (
            <p>{words.noPassword}</p>
          ) : (
            <>
              <PasswordSection login={account.login} />
              <SecondFactorSection account={account} onChange={() => void reload()} />
            </>
          )}
          <SignOnSection />
        </>
      )}
    </div>
  );
}
