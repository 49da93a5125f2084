import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { newId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { documentName, messageTypes, syncSteps } from '@verbeterbord/shared/sync/protocol.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { readVarUint } from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

interface Where {
  /** Of the server, without a slash at the end. */
  readonly url: string;
  readonly board: string;
  /** Who writes: an example person's id. */
  readonly as: string;
}

/** A session cookie of an example person. */
export async function signInAs(url: string, person: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'verbeterbord', origin: url },
    body: JSON.stringify({ person }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0];
  if (!response.ok || cookie === undefined)
    throw new Error(`${person} could not sign in: ${response.status}`);
  return cookie;
}

/** Makes an empty board for a team and answers its id. */
export async function newBoard(url: string, by: string, team: string, title: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/boards`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-requested-with': 'verbeterbord',
      origin: url,
      cookie: await signInAs(url, by),
    },
    body: JSON.stringify({ team, title }),
  });
  const answer = (await response.json()) as { id?: string };
  if (!response.ok || answer.id === undefined)
    throw new Error(`no new board: ${response.status} ${JSON.stringify(answer)}`);
  return answer.id;
}

/**
 * Writes on a board as any other y-websocket client would, from this process, and resolves when the server has it on disk.
 * `write` gets the whole document and what a command needs.
 */
export async function writeBoard<Written>(
  where: Where,
  write: (doc: Y.Doc, context: CommandContext) => Written,
): Promise<Written> {
  const cookie = await signInAs(where.url, where.as);
  let sent = 0;
  class CountingSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: where.url } });
    }

    override send(data: Uint8Array): void {
      // the server confirms frames with content by number
      if (data[0] === messageTypes.sync && data[1] !== syncSteps.step1) sent += 1;
      super.send(data);
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${where.url.replace('http', 'ws')}/sync`,
    documentName(where.board),
    doc,
    { WebSocketPolyfill: CountingSocket as never, disableBc: true, params: { saved: '1' }, connect: false },
  );
  try {
    let confirmed = 0;
    let written = false;
    const done = Promise.withResolvers<void>();
    const look = (): void => {
      if (written && confirmed >= sent) done.resolve();
    };
    provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
      confirmed = readVarUint(decoder);
      look();
    };
    provider.on('connection-close', (event: CloseEvent | null) => {
      if (event !== null && event.code >= 4000) done.reject(new Error(`closed with ${event.code}`));
    });
    const synced = new Promise<void>((resolve) => {
      provider.on('sync', (is: boolean) => {
        if (is) resolve();
      });
    });
    provider.connect();
    await Promise.race([synced, done.promise]);
    const result = write(doc, { by: where.as as PersonId, now: toInstant(Date.now()), newId });
    written = true;
    look();
    await done.promise;
    return result;
  } finally {
    provider.destroy();
    doc.destroy();
  }
}
