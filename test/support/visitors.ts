import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import { GuestStore } from '@verbeterbord/server/storage/access/guests.ts';
import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { TokenStore } from '@verbeterbord/server/storage/access/tokens.ts';
import type { GuestRole, TokenScope } from '@verbeterbord/shared/domain/permission.ts';
import {
  asId,
  newId,
  type BoardId,
  type GuestLinkId,
  type PersonId,
  type TokenId,
} from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { WebSocket } from 'ws';
import { asker, type AppServer, type Asker } from './app-server.ts';
import { syncClient, type SyncClient } from './sync-client.ts';

const day = 24 * 3_600_000;

/** Somebody who came by a link to one board. */
export interface Visitor {
  readonly asker: Asker;
  readonly person: PersonId;
  readonly link: GuestLinkId;
}

/** A guest with a session, as a link to this board would have made one. */
export async function guestOn(
  server: AppServer,
  board: string,
  role: GuestRole = 'participant',
  name = 'Toos',
): Promise<Visitor> {
  const { db } = server.app.storage;
  const now = Date.now();
  const at = toInstant(now);
  const link = newId<GuestLinkId>();
  await new GuestStore(db).addLink(
    {
      id: link,
      board: asId<BoardId>(board),
      role,
      label: 'buiten',
      createdBy: null,
      createdAt: at,
      expiresAt: toInstant(now + 10 * day),
    },
    hashToken(newToken()),
  );
  const person = newId<PersonId>();
  await db
    .insertInto('person')
    .values({ id: person, name, initials: 'TO', role: '', office: null, kind: 'guest' })
    .execute();
  await db.insertInto('guest_visit').values({ person, link, at }).execute();
  const token = newToken();
  await new SessionStore(db).add({
    tokenHash: hashToken(token),
    id: newId(),
    person,
    method: 'guest',
    device: '',
    createdAt: at,
    expiresAt: toInstant(now + 10 * day),
    origin: null,
    passwordOf: null,
  });
  return { asker: asker(server.url, `session=${token}`), person, link };
}

/** A program's token that acts for an example person: what goes in its headers. */
export async function tokenOf(
  server: AppServer,
  person: string,
  scopes: readonly TokenScope[],
): Promise<{ readonly id: TokenId; readonly headers: { readonly authorization: string } }> {
  const token = newToken();
  const id = newId<TokenId>();
  const now = Date.now();
  await new TokenStore(server.app.storage.db).add(
    {
      id,
      name: 'proef',
      person: asId<PersonId>(person),
      scopes,
      createdAt: toInstant(now),
      expiresAt: toInstant(now + day),
    },
    hashToken(token),
  );
  return { id, headers: { authorization: `Bearer ${token}` } };
}

/** Makes an example person an administrator, and signs them in. */
export async function administrator(server: AppServer, person = 'karim'): Promise<Asker> {
  await server.app.storage.db
    .updateTable('person')
    .set({ administrator: 1 })
    .where('id', '=', asId<PersonId>(person))
    .execute();
  return server.as(person);
}

/** A real y-websocket provider on a board of the whole server, with these headers. */
export function boardClient(
  server: AppServer,
  board: string,
  name: string,
  headers: Readonly<Record<string, string>>,
): SyncClient {
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers });
    }
  }
  return syncClient(`${server.url.replace('http', 'ws')}/sync`, board, name, {
    params: { saved: '1' },
    socket: Socket as unknown as typeof globalThis.WebSocket,
  });
}

/** Everything this client has sent by now was read by the server when this resolves. */
export async function read(client: SyncClient): Promise<void> {
  const socket = client.provider.ws as unknown as WebSocket;
  await new Promise((resolve) => {
    socket.once('pong', resolve);
    socket.once('close', resolve);
    socket.ping();
  });
}
