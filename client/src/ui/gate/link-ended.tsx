import { useGateText } from '../../i18n/gates.ts';
import { ButtonLink } from '../button-link.tsx';
import { GatePage } from './gate-page.tsx';

interface LinkEndedProps {
  /** Whether the address had no secret at all, such as after loading the page again. */
  readonly missing: boolean;
  /** Whom to ask for another. */
  readonly ask: string;
}

/** A link that doesn't work: expired, used, withdrawn or forged look alike, on purpose. */
export function LinkEnded({ missing, ask }: LinkEndedProps) {
  const { link } = useGateText();
  return (
    <GatePage
      title={missing ? link.noToken : link.ended}
      lead={
        <>
          <p>{missing ? link.noTokenText : link.endedText}</p>
          {!missing && <p>{ask}</p>}
        </>
      }
    >
      <div>
        <ButtonLink href="/inloggen">{link.home}</ButtonLink>
      </div>
    </GatePage>
  );
}
