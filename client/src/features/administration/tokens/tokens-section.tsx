import type { TokenLine } from '@verbeterbord/shared/api/tokens.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Answered } from '../parts/answered.tsx';
import { RevocableRows } from '../parts/revocable-rows.tsx';
import { Section } from '../parts/section.tsx';
import { NewTokenDialog } from './new-token-dialog.tsx';
import parts from '../parts/parts.module.css';

/** Keys for programs. */
export function TokensSection() {
  const words = useAdministrationText().tokens;
  const asked = useAsked<{ readonly tokens: readonly TokenLine[] }>('/tokens');
  const [making, setMaking] = useState(false);
  const facts = (token: TokenLine, open: boolean) => <TokenFacts token={token} open={open} />;
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
        {({ tokens }) => (
          <RevocableRows
            items={tokens}
            nameOf={({ name }) => name}
            path="/tokens"
            words={words}
            onChanged={asked.reload}
            facts={facts}
          />
        )}
      </Answered>
      {making && <NewTokenDialog onChanged={asked.reload} onClose={() => setMaking(false)} />}
    </Section>
  );
}

function TokenFacts({ token, open }: { readonly token: TokenLine; readonly open: boolean }) {
  const words = useAdministrationText().tokens;
  const format = useFormat();
  return (
    <>
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
    </>
  );
}
