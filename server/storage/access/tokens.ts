import type { TokenScope } from '@verbeterbord/shared/domain/permission.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId, TokenId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import { shownColumns, shownPerson } from '../people/people.ts';
import type { Schema } from '../schema.ts';

/** A token for programs, without its secret. */
export interface Token {
  readonly id: TokenId;
  /** What it is for. */
  readonly name: string;
  /** In whose name it reads and writes. */
  readonly person: PersonId;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** As in the list of tokens. */
export interface StoredToken extends Token {
  readonly personName: string;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** What a request with a token needs to know. */
export interface TokenRow {
  readonly id: TokenId;
  readonly person: Person;
  readonly active: boolean;
  readonly scopes: readonly TokenScope[];
  readonly usedAt: Instant | null;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

/** Tokens for programs, by the hash of their secret. */
export class TokenStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(token: Token, tokenHash: string): Promise<void> {
    await this.#db
      .insertInto('api_token')
      .values({
        id: token.id,
        token_hash: tokenHash,
        name: token.name,
        person: token.person,
        scopes: token.scopes.join(' '),
        created_at: token.createdAt,
        expires_at: token.expiresAt,
      })
      .execute();
  }

  /** By the hash of its secret. Null when it doesn't exist. */
  async find(tokenHash: string): Promise<TokenRow | null> {
    const row = await rowsOf(this.#db).where('token_hash', '=', tokenHash).executeTakeFirst();
    return row === undefined ? null : toToken(row);
  }

  async findById(id: TokenId): Promise<TokenRow | null> {
    const row = await rowsOf(this.#db).where('api_token.id', '=', id).executeTakeFirst();
    return row === undefined ? null : toToken(row);
  }

  /** Newest first, ended ones too. */
  async list(): Promise<StoredToken[]> {
    const rows = await this.#db
      .selectFrom('api_token')
      .innerJoin('person', 'person.id', 'api_token.person')
      .select([
        'api_token.id',
        'api_token.name',
        'api_token.person',
        'api_token.scopes',
        'api_token.created_at as createdAt',
        'api_token.expires_at as expiresAt',
        'api_token.used_at as usedAt',
        'api_token.revoked_at as revokedAt',
        'person.name as personName',
      ])
      .orderBy('api_token.created_at', 'desc')
      .orderBy('api_token.id')
      .limit(500)
      .execute();
    return rows.map(({ scopes, ...row }) => Object.assign(row, { scopes: scopesOf(scopes) }));
  }

  async touch(id: TokenId, at: Instant): Promise<void> {
    await this.#db.updateTable('api_token').set({ used_at: at }).where('id', '=', id).execute();
  }

  /** Ends one. Answers whose it was; null when there is none that goes on. */
  async revoke(id: TokenId, at: Instant): Promise<PersonId | null> {
    const row = await this.#db
      .updateTable('api_token')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('person')
      .executeTakeFirst();
    return row?.person ?? null;
  }

  /** Ends all of a person. Answers how many. */
  async revokeAll(person: PersonId, at: Instant): Promise<number> {
    const result = await this.#db
      .updateTable('api_token')
      .set({ revoked_at: at })
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  }
}

function rowsOf(db: Kysely<Schema>) {
  return db
    .selectFrom('api_token')
    .innerJoin('person', 'person.id', 'api_token.person')
    .select([
      'api_token.id as token',
      'api_token.scopes',
      'api_token.used_at',
      'api_token.expires_at',
      'api_token.revoked_at',
      ...shownColumns,
      'person.state',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;

function toToken(row: Row): TokenRow {
  return {
    id: row.token,
    person: shownPerson(row),
    active: row.state === 'active' && row.kind === 'member',
    scopes: scopesOf(row.scopes),
    usedAt: row.used_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}

function scopesOf(text: string): TokenScope[] {
  return text.split(' ').filter((scope): scope is TokenScope => scope !== '');
}
