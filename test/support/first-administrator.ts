import type { BoardId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { asker, type Answer, type Asker } from './app-server.ts';
import type { DemoServer } from './demo-server.ts';
import { administratorPassword, cookiesOf, organisationToSetUp, tokenOf } from './real-organisation.ts';

/** Somebody who was invited and came in, with what they sign in with. */
export interface Member {
  readonly id: PersonId;
  readonly who: Asker;
  readonly login: string;
}

/** The first administrator of a `start` server, over HTTP alone: makes what a test of something else needs. */
export class FirstAdministrator {
  readonly #server: DemoServer;
  readonly who: Asker;
  readonly id: PersonId;

  private constructor(server: DemoServer, who: Asker, id: PersonId) {
    this.#server = server;
    this.who = who;
    this.id = id;
  }

  /** Sets the server up; once. */
  static async setUp(server: DemoServer): Promise<FirstAdministrator> {
    const answer = await asker(server.url, '').ask('POST', '/api/v1/set-up', {
      token: tokenOf(server.setUpLink),
      ...organisationToSetUp,
    });
    expectStatus(answer, 204);
    const who = asker(server.url, cookiesOf(answer.headers));
    const me = (await who.ask('GET', '/api/v1/me')).body as { person: { id: PersonId } };
    return new FirstAdministrator(server, who, me.person.id);
  }

  /** Asks, and fails when the answer has another status. */
  async ask<Body>(method: string, path: string, body: unknown, status: number): Promise<Body> {
    const answer = await this.who.ask(method, `/api/v1${path}`, body);
    expectStatus(answer, status);
    return answer.body as Body;
  }

  /** A team that I lead, with a board. */
  async team(name: string): Promise<{ readonly team: TeamId; readonly board: BoardId }> {
    const { id: team } = await this.ask<{ id: TeamId }>('POST', '/teams', { name, parent: null }, 201);
    const mine = await this.who.ask('PUT', `/api/v1/teams/${team}/members/${this.id}`, { role: 'lead' });
    if (mine.status >= 300) throw new Error(mine.text);
    const { id: board } = await this.ask<{ id: BoardId }>('POST', '/boards', { team, title: name }, 201);
    return { team, board };
  }

  /** A link to be passed on: into a team as a member, or into the organisation. */
  async invite(team: TeamId | null, more: Record<string, unknown> = {}): Promise<string> {
    const path = team === null ? '/invitations' : `/teams/${team}/invitations`;
    const body = team === null ? more : { role: 'member', ...more };
    const { link } = await this.ask<{ link: string }>('POST', path, body, 201);
    return link;
  }

  /** A colleague in a team, who came in by an invitation. */
  async member(team: TeamId, name: string, password = administratorPassword): Promise<Member> {
    const login = `${name.toLowerCase().replaceAll(' ', '.')}@gemeente.example`;
    const token = tokenOf(await this.invite(team));
    const newcomer = { name, role: '', login, password };
    const nobody = asker(this.#server.url, '');
    const answer = await nobody.ask('POST', '/api/v1/invitations/accept', { token, newcomer });
    expectStatus(answer, 200);
    const who = asker(this.#server.url, cookiesOf(answer.headers));
    const me = (await who.ask('GET', '/api/v1/me')).body as { person: { id: PersonId } };
    return { id: me.person.id, who, login };
  }

  /** A link for guests of a board. */
  async share(board: BoardId, role: 'participant' | 'onlooker'): Promise<{ id: string; link: string }> {
    return this.ask('POST', `/boards/${board}/guest-links`, { label: 'De buurt', role, days: 7 }, 201);
  }
}

function expectStatus(answer: Answer, status: number): void {
  if (answer.status !== status)
    throw new Error(`answered ${answer.status} instead of ${status}: ${answer.text}`);
}
