import type { IncomingHttpHeaders } from 'node:http';
import type { TokenScope } from '@verbeterbord/shared/domain/permission.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import { asId, newId, type PersonId, type SessionId, type TokenId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { SessionRow, SessionStore, SignInOrigin } from '../storage/access/sessions.ts';
import type { TokenRow, TokenStore } from '../storage/access/tokens.ts';
import type { Visitor } from '../storage/access/visitors.ts';
import type { SignInMethod } from '../storage/schema.ts';
import type { SessionCookie } from './session-cookie.ts';
import { bearerOf, hashToken, isToken, newToken } from './token.ts';

/** Who is asking, and by what. */
export interface Who {
  readonly person: Person;
  /** Null for somebody of the organisation. */
  readonly visitor: Visitor | null;
  readonly administrator: boolean;
  /** Names the session or token, and isn't its secret. */
  readonly session: SessionId | TokenId;
  /** What a token may be used for; null for a session, which may do all that the person may. */
  readonly scopes: readonly TokenScope[] | null;
}

/** Nobody: never signed in or too long ago, or ended by somebody, so that what the browser kept has to go. */
export type NotIn = 'not-signed-in' | 'session-ended';

export type Asked =
  | { readonly who: Who; readonly setCookie: string | null }
  | { readonly who: null; readonly why: NotIn };

/** How long sessions last. */
export interface SessionTerms {
  /** Hours without any request or open board. */
  readonly idleHours: number;
  /** Days from signing in, whatever happens. */
  readonly absoluteDays: number;
}

/** Who comes in, and by what. */
export interface SignIn {
  readonly person: PersonId;
  readonly method: SignInMethod;
  readonly device: string;
  readonly origin?: SignInOrigin | null;
  /** When the password was chosen that was proved; null for who came in otherwise. */
  readonly passwordOf?: Instant | null;
  /** How many days it lasts at most; as many as for everybody unless told otherwise. */
  readonly days?: number;
}

export interface SessionsDeps {
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly cookie: SessionCookie;
  terms(): Promise<SessionTerms>;
  /** Milliseconds since 1970. */
  now(): number;
}

const hour = 3_600_000;
/** Being seen is written down at most so often. Milliseconds. */
const seenEvery = 60_000;
/** How long the token before a renewal is good: for requests under way, and for a browser that never got the answer. */
const renewalGrace = 5 * 60_000;
/** So soon after a renewal a request with the token before was under way; later the browser can't have got the new one. */
const renewalUnderWay = 10_000;

/** Signing in, out, and saying who is asking; REST, board sockets and live events all ask here. */
export class Sessions {
  readonly #deps: SessionsDeps;

  constructor(deps: SessionsDeps) {
    this.#deps = deps;
  }

  /** Null for nobody: no cookie or token, a forged one, an ended session, or a person who is gone. */
  async who(headers: IncomingHttpHeaders): Promise<Who | null> {
    return (await this.#ask(headers, false)).who;
  }

  /** Who is asking over HTTP, where a new token can be handed out; otherwise why not. */
  async ask(headers: IncomingHttpHeaders): Promise<Asked> {
    return this.#ask(headers, true);
  }

  /** Whether who was let in before would be let in now. */
  async again({ session, scopes }: Who): Promise<Who | null> {
    if (scopes === null) {
      const row = await this.#deps.sessions.findById(session as SessionId);
      return row === null || (await this.#endOf(row)) !== null ? null : whoBySession(row);
    }
    const row = await this.#deps.tokens.findById(session as TokenId);
    return row === null || this.#isTokenOver(row) ? null : whoByToken(row);
  }

  /**
   * A new session, always with a new token, whatever the browser had before. `device` is a short text (`deviceOf`). Answers the
   * value of the Set-Cookie header; null for somebody who was put out meanwhile, or got another password than the one of
   * `passwordOf`.
   */
  async signIn({
    person,
    method,
    device,
    origin = null,
    passwordOf = null,
    days,
  }: SignIn): Promise<string | null> {
    const token = newToken();
    const now = this.#deps.now();
    const seconds = (days ?? (await this.#deps.terms()).absoluteDays) * 24 * 3600;
    await this.#deps.sessions.removeExpired(toInstant(now));
    const isIn = await this.#deps.sessions.add({
      tokenHash: hashToken(token),
      id: newId(),
      person,
      method,
      device,
      createdAt: toInstant(now),
      expiresAt: toInstant(now + seconds * 1000),
      origin,
      passwordOf,
    });
    return isIn ? this.#deps.cookie.set(token, seconds) : null;
  }

  /** Ends a session; run it inside `gate.change`. Answers the value of the Set-Cookie header that takes the cookie away. */
  async signOut(who: Who): Promise<string> {
    if (who.scopes === null) await this.#deps.sessions.remove(asId(who.session));
    return this.#deps.cookie.clear();
  }

  /** Value of the Set-Cookie header that takes the cookie away. */
  get clearCookie(): string {
    return this.#deps.cookie.clear();
  }

  async #ask(headers: IncomingHttpHeaders, canRenew: boolean): Promise<Asked> {
    const bearer = bearerOf(headers.authorization);
    if (bearer !== null) return this.#askToken(bearer);
    const token = this.#deps.cookie.read(headers.cookie);
    if (!isToken(token)) return nobody;
    const hash = hashToken(token);
    const row = await this.#deps.sessions.find(hash);
    if (row === null) return nobody;
    const why = (await this.#endOf(row)) ?? this.#staleToken(row, hash);
    if (why !== null) return { who: null, why };
    const now = this.#deps.now();
    if (now - Date.parse(row.seenAt) >= seenEvery) await this.#deps.sessions.touch([row.id], toInstant(now));
    return { who: whoBySession(row), setCookie: canRenew ? await this.#renewed(row, hash) : null };
  }

  async #askToken(token: string): Promise<Asked> {
    if (!isToken(token)) return nobody;
    const row = await this.#deps.tokens.find(hashToken(token));
    if (row === null || this.#isTokenOver(row)) return nobody;
    const now = this.#deps.now();
    if (row.usedAt === null || now - Date.parse(row.usedAt) >= seenEvery)
      await this.#deps.tokens.touch(row.id, toInstant(now));
    return { who: whoByToken(row), setCookie: null };
  }

  async #endOf(row: SessionRow): Promise<NotIn | null> {
    const now = this.#deps.now();
    const at = toInstant(now);
    if (row.revokedAt !== null || !row.active) return 'session-ended';
    const { term } = row;
    if (term !== null && (term.endedAt !== null || term.until <= at)) return 'session-ended';
    // a screen that was off for a holiday is still the one that somebody let in: its own term ends it, or somebody does
    if (term?.visitor.by === 'display') return null;
    const { idleHours, absoluteDays } = await this.#deps.terms();
    const isOver =
      row.expiresAt <= at ||
      now - Date.parse(row.createdAt) >= absoluteDays * 24 * hour ||
      now - Date.parse(row.seenAt) >= idleHours * hour;
    return isOver ? 'not-signed-in' : null;
  }

  #staleToken(row: SessionRow, hash: string): NotIn | null {
    if (row.tokenHash === hash) return null;
    return this.#deps.now() - Date.parse(row.renewedAt ?? row.createdAt) < renewalGrace
      ? null
      : 'not-signed-in';
  }

  /** A session gets another token after what its person may do grew [H3]. Value of the Set-Cookie header, or null. */
  async #renewed(row: SessionRow, hash: string): Promise<string | null> {
    const now = this.#deps.now();
    const wasLost =
      row.tokenHash !== hash && now - Date.parse(row.renewedAt ?? row.createdAt) > renewalUnderWay;
    if (!row.renew && !wasLost) return null;
    const token = newToken();
    const isOurs = await this.#deps.sessions.renew(row.tokenHash, hashToken(token), hash, toInstant(now));
    return isOurs ? this.#deps.cookie.set(token, Math.floor((Date.parse(row.expiresAt) - now) / 1000)) : null;
  }

  #isTokenOver(row: TokenRow): boolean {
    return row.revokedAt !== null || !row.active || row.expiresAt <= toInstant(this.#deps.now());
  }
}

const nobody = { who: null, why: 'not-signed-in' } as const;

function whoBySession({ person, administrator, term, id }: SessionRow): Who {
  return {
    person,
    administrator,
    visitor: term?.visitor ?? null,
    session: id,
    scopes: null,
  };
}

/** Never an administrator, whoever it acts for. */
function whoByToken({ person, id, scopes }: TokenRow): Who {
  return { person, administrator: false, visitor: null, session: id, scopes };
}
