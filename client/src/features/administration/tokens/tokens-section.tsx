import type { TokenLine } from '@verbeterbord/shared/api/tokens.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Tag } from '../../../ui/tag.tsx';
import { Answered } from '../parts/answered.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { OpenAndOld } from '../parts/open-and-old.tsx';
import { Row } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { NewTokenDialog } from './new-token-dialog.tsx';
import parts from '../parts/parts.module.css';

/** Keys for programs. */
export function TokensSection() {
  const words = useAdministrationText().tokens;
  const asked = useAsked<{ readonly tokens: readonly TokenLine[] }>('/tokens');
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<TokenLine | null>(null);
  const [now] = useState(() => Date.now());
  const isOpen = (token: TokenLine): boolean => token.revokedAt === null && Date.parse(token.expiresAt) > now;
  const row = (token: TokenLine) => (
    <TokenRow key={token.id} token={token} open={isOpen(token)} onRevoke={() => setRevoking(token)} />
  );
  return (
    <Section
      title={words.title}
      intro={words.intro}
      action={
        <Button look="go" icon="plus" onClick={() => setMaking(true)}>
          {words.add}
        </Button>
      }
    >
      <Answered asked={asked}>
        {({ tokens }) => <OpenAndOld items={tokens} isOpen={isOpen} row={row} words={words} />}
      </Answered>
      {making && <NewTokenDialog onChanged={asked.reload} onClose={() => setMaking(false)} />}
      {revoking !== null && (
        <ConfirmDialog
          title={words.revokeTitle(revoking.name)}
          text={words.revokeText}
          submit={words.revoke}
          onConfirm={async () => {
            await api.delete(`/tokens/${revoking.id}`);
            await asked.reload();
            showToast({ text: words.revokeDone });
          }}
          onClose={() => setRevoking(null)}
        />
      )}
    </Section>
  );
}

interface TokenRowProps {
  readonly token: TokenLine;
  readonly open: boolean;
  readonly onRevoke: () => void;
}

function TokenRow({ token, open, onRevoke }: TokenRowProps) {
  const words = useAdministrationText().tokens;
  const format = useFormat();
  return (
    <Row
      gone={!open}
      actions={
        open ? (
          <Button slim aria-label={words.revokeOf(token.name)} onClick={onRevoke}>
            {words.revoke}
          </Button>
        ) : undefined
      }
    >
      <div>
        <p className={parts.name}>{token.name}</p>
        <p className={parts.soft}>{words.of(token.person.name)}</p>
      </div>
      <p className={parts.soft}>{token.scopes.map((scope) => words.scopes[scope]).join(', ')}</p>
      <p className={parts.soft}>
        {open ? (
          words.ends(format.day(dayOf(Date.parse(token.expiresAt))))
        ) : (
          <Tag>{token.revokedAt === null ? words.expired : words.ended}</Tag>
        )}
        <br />
        {token.usedAt === null ? words.neverUsed : words.used(format.moment(token.usedAt))}
      </p>
    </Row>
  );
}
