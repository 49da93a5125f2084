import { useText } from '../i18n/language.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { NoticePage } from './notice-page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { notFound } = useText().app;
  return (
    <NoticePage title={notFound.title} text={notFound.text}>
      <ButtonLink href="/" look="go">
        {notFound.home}
      </ButtonLink>
      <ButtonLink href="/borden">{notFound.boards}</ButtonLink>
    </NoticePage>
  );
}
