import type { IncomingHttpHeaders } from 'node:http';
import type { GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import { newId, type BoardId, type GuestLinkId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { SignInMethod } from '../storage/schema.ts';
import type { SessionStore } from '../storage/sessions.ts';
import type { SessionCookie } from './session-cookie.ts';
import { hashToken, isToken, newToken } from './token.ts';

/** What a guest's link opens. */
export interface GuestStanding {
  readonly link: GuestLinkId;
  readonly board: BoardId;
  readonly role: GuestRole;
}

/** Scopes of tokens: `read` reads, `write` changes too, `metrics` sees the process' figures and nothing else. */
export const tokenScopes = ['read', 'write', 'metrics'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Who is asking, and by what. */
export interface Who {
  readonly person: Person;
  /** Null for somebody of the organisation. */
  readonly guest: GuestStanding | null;
  readonly administrator: boolean;
  /** Hash of the session's or token's secret: names it without giving it away. */
  readonly session: string;
  /** What a token may be used for; null for a session, which may do all that the person may. */
  readonly scopes: readonly TokenScope[] | null;
}

const lastsSeconds = 30 * 24 * 3600;

/** Signing in, out, and saying who is asking; REST, board sockets and live events all ask here. */
export class Sessions {
  readonly #sessions: SessionStore;
  readonly #cookie: SessionCookie;
  readonly #now: () => number;

  constructor(sessions: SessionStore, cookie: SessionCookie, now: () => number) {
    this.#sessions = sessions;
    this.#cookie = cookie;
    this.#now = now;
  }

  /** Null for nobody: no cookie, a forged one, an ended session, or a person who is gone. */
  async who(headers: IncomingHttpHeaders): Promise<Who | null> {
    const token = this.#cookie.read(headers.cookie);
    if (!isToken(token)) return null;
    const session = hashToken(token);
    const row = await this.#sessions.find(session);
    const now = toInstant(this.#now());
    if (row === null || !row.active || row.revokedAt !== null || row.expiresAt <= now) return null;
    if (row.guest !== null && row.guest.until <= now) return null;
    const { person, administrator, guest } = row;
    return { person, administrator, guest, session, scopes: null };
  }

  /** Names the session that a request carries, true or not, without looking it up: for counting requests. */
  sessionOf(headers: IncomingHttpHeaders): string | null {
    const token = this.#cookie.read(headers.cookie);
    return isToken(token) ? hashToken(token) : null;
  }

  /** A new session, always with a new token. Answers the value of the Set-Cookie header. */
  async signIn(person: PersonId, method: SignInMethod, device: string): Promise<string> {
    const token = newToken();
    const now = this.#now();
    await this.#sessions.removeExpired(toInstant(now));
    await this.#sessions.add({
      tokenHash: hashToken(token),
      id: newId(),
      person,
      method,
      device,
      createdAt: toInstant(now),
      expiresAt: toInstant(now + lastsSeconds * 1000),
    });
    return this.#cookie.set(token, lastsSeconds);
  }

  /** Ends a session. Answers the value of the Set-Cookie header that takes the cookie away. */
  async signOut(who: Who): Promise<string> {
    await this.#sessions.remove(who.session);
    return this.#cookie.clear();
  }
}
