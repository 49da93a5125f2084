import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** By what people can sign in at all. `everybody`: in the demo one chooses who one is. */
export type WaysIn =
  | 'everybody'
  | {
      /** Whether a password of our own counts. */
      readonly passwords: boolean;
      /** Of the organisation's sign-on; null when there is none. */
      readonly issuer: string | null;
    };

/** Whether there is an administrator, other than this one, who can sign in: somebody without a way in can put nothing right. */
export function anAdministratorIn(ways: WaysIn, otherThan: PersonId | null): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from person as administrator
    where administrator.administrator = 1
      and administrator.state = 'active'
      and administrator.kind = 'member'
      and administrator.id is not ${otherThan}
      and ${ways === 'everybody' ? sql`1` : canSignIn(ways)}
  )`;
}

function canSignIn({ passwords, issuer }: Exclude<WaysIn, string>): RawBuilder<SqlBool> {
  return sql<SqlBool>`(
    exists (
      select 1 from external_account
      where external_account.person = administrator.id and external_account.issuer = ${issuer}
    ) or (${passwords ? 1 : 0} and exists (
      select 1 from local_account
      where local_account.person = administrator.id and local_account.password_hash is not null
    ))
  )`;
}
