import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import type { TokenScope } from '@verbeterbord/shared/domain/permission.ts';
import { newId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { Token, TokenStore } from '../../storage/access/tokens.ts';
import type { AskedBy } from '../asked-by.ts';

export interface TokenDeps {
  readonly tokens: TokenStore;
  readonly audit: AuditLog;
  readonly now: () => number;
}

export interface CreateToken {
  readonly name: string;
  /** In whose name it reads and writes; it never administers. */
  readonly person: PersonId;
  readonly scopes: readonly TokenScope[];
  /** Until it ends. */
  readonly days: number;
  /** SHA-256 of its secret, which is nowhere but with who asked for it. */
  readonly tokenHash: string;
}

/** Makes a token for a program. */
export async function createToken(
  { tokens, audit, now }: TokenDeps,
  by: AskedBy,
  { name, person, scopes, days, tokenHash }: CreateToken,
): Promise<Token> {
  const at = now();
  const token: Token = {
    id: newId(),
    name,
    person,
    scopes: [...new Set(scopes)],
    createdAt: toInstant(at),
    expiresAt: toInstant(at + days * 24 * 3_600_000),
  };
  return audit.together(async () => {
    await tokens.add(token, tokenHash);
    await audit.add({
      ...by,
      action: 'token-made',
      objectKind: 'token',
      object: token.id,
      result: 'done',
      detail: { name, person, scopes: token.scopes.join(' '), expiresAt: token.expiresAt },
    });
    return token;
  });
}
