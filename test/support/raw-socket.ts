import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

/** A socket without a provider: sends any bytes, and keeps what comes and the code it was closed with. */
export interface RawSocket {
  readonly webSocket: WebSocket;
  readonly received: Uint8Array[];
  /** The close code, once there is one. */
  code: number | null;
  send(data: Uint8Array | string): void;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
}

export async function rawSocket(
  url: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<RawSocket> {
  const webSocket = new WebSocket(`${url}/${path}?${new URLSearchParams(query)}`);
  onTestFinished(() => webSocket.terminate());
  const received: Uint8Array[] = [];
  webSocket.on('message', (data: Buffer) => received.push(Uint8Array.from(data)));
  webSocket.on('error', () => undefined);
  const socket: RawSocket = {
    webSocket,
    received,
    code: null,
    send: (data) => webSocket.send(data),
    closed: new Promise((resolve) => {
      webSocket.on('close', (code) => {
        socket.code = code;
        resolve(code);
      });
    }),
  };
  await new Promise<void>((resolve) => {
    webSocket.once('open', resolve);
    webSocket.once('close', () => resolve());
  });
  return socket;
}
