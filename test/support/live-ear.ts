import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { AppServer } from './app-server.ts';

/** Somebody's live socket, and what came over it. */
export interface LiveEar {
  readonly socket: Socket;
  /** Events by name, oldest first. */
  of(name: string): readonly unknown[];
}

/** Listens as whoever these headers are of. Rejects when they aren't let in. */
export async function listen(server: AppServer, headers: Readonly<Record<string, string>>): Promise<LiveEar> {
  const socket = io(server.url, {
    path: '/live',
    transports: ['websocket'],
    extraHeaders: { ...headers },
    reconnection: false,
  });
  onTestFinished(() => void socket.disconnect());
  const heard: [string, unknown][] = [];
  socket.onAny((name: string, event: unknown) => heard.push([name, event]));
  await new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(null));
    socket.on('connect_error', reject);
  });
  return { socket, of: (name) => heard.flatMap(([each, event]) => (each === name ? [event] : [])) };
}
