import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { TokenId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { GatePort } from '../gate-port.ts';
import type { TokenDeps } from './create-token.ts';

/** Ends a token for a program; what is open on it is closed when this resolves. */
export async function revokeToken(
  { gate, tokens, audit, now }: TokenDeps & { readonly gate: GatePort },
  by: AskedBy,
  token: TokenId,
): Promise<Result> {
  const row = await tokens.findById(token);
  if (row === null) return refuse('not-found');
  return gate.change([row.person.id], () =>
    audit.together(async () => {
      const whose = await tokens.revoke(token, toInstant(now()));
      if (whose === null) return refuse('not-found');
      await audit.add({ ...by, action: 'token-revoked', objectKind: 'token', object: token, result: 'done' });
      return accept();
    }),
  );
}
