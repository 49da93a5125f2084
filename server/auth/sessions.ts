import type { IncomingHttpHeaders } from 'node:http';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { PeopleStore } from '../storage/people.ts';
import type { SessionStore } from '../storage/sessions.ts';
import type { SessionCookie } from './session-cookie.ts';
import { hashToken, isToken, newToken } from './token.ts';

/** Who is asking, and by which session. */
export interface Who {
  readonly person: Person;
  /** Hash of the session's token: names it without giving it away. */
  readonly session: string;
}

const lastsSeconds = 30 * 24 * 3600;

/** Signing in, out, and saying who is asking; REST, board sockets and live events all ask here. */
export class Sessions {
  readonly #sessions: SessionStore;
  readonly #people: PeopleStore;
  readonly #cookie: SessionCookie;
  readonly #now: () => number;

  constructor(sessions: SessionStore, people: PeopleStore, cookie: SessionCookie, now: () => number) {
    this.#sessions = sessions;
    this.#people = people;
    this.#cookie = cookie;
    this.#now = now;
  }

  /** Null for nobody: no cookie, a forged one, an ended session, or a person who is gone. */
  async who(headers: IncomingHttpHeaders): Promise<Who | null> {
    const token = this.#cookie.read(headers.cookie);
    if (!isToken(token)) return null;
    const session = hashToken(token);
    const id = await this.#sessions.personOf(session, toInstant(this.#now()));
    const person = id === null ? null : await this.#people.find(id);
    return person === null ? null : { person, session };
  }

  /** Names the session that a request carries, true or not, without looking it up: for counting requests. */
  sessionOf(headers: IncomingHttpHeaders): string | null {
    const token = this.#cookie.read(headers.cookie);
    return isToken(token) ? hashToken(token) : null;
  }

  /** A new session, always with a new token. Answers the value of the Set-Cookie header. */
  async signIn(person: PersonId): Promise<string> {
    const token = newToken();
    const now = this.#now();
    await this.#sessions.removeExpired(toInstant(now));
    await this.#sessions.add(hashToken(token), person, toInstant(now), toInstant(now + lastsSeconds * 1000));
    return this.#cookie.set(token, lastsSeconds);
  }

  /** Ends a session. Answers the value of the Set-Cookie header that takes the cookie away. */
  async signOut(who: Who): Promise<string> {
    await this.#sessions.remove(who.session);
    return this.#cookie.clear();
  }
}
