import { useGateText } from '../i18n/gates.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { GatePage } from '../ui/gate/gate-page.tsx';

/** Whether a page of another site shows us in a frame: there a browser neither sends nor keeps our cookie. */
export function isFramed(): boolean {
  return window.top !== window.self;
}

/** In place of a way in that could not succeed in a frame: the same place in a window of its own. */
export function FramedPage({ href }: { readonly href: string }) {
  const words = useGateText().framed;
  return (
    <GatePage title={words.title} lead={<p>{words.why}</p>}>
      <div>
        <ButtonLink look="go" href={href} newWindow>
          {words.open}
        </ButtonLink>
      </div>
    </GatePage>
  );
}
