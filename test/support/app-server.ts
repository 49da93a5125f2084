import { createApp, type App, type AppOptions } from '@verbeterbord/server/app.ts';
import type { Config } from '@verbeterbord/server/config.ts';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { copyExample } from './example-template.ts';
import { temporaryFolder } from './temporary-storage.ts';
import { testConfig } from './test-config.ts';

/** What came back: the status, the headers, and the body as JSON where it is. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Null when it isn't JSON. */
  readonly body: unknown;
  /** The body, which must fit its description. */
  read<Schema extends z.ZodType>(schema: Schema): z.infer<Schema>;
}

/** Somebody who asks; the cookie is kept as a browser would. */
export interface Asker {
  readonly cookie: string;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** The whole server with the example organisation, on a port of its own and a database on disk. */
export interface AppServer {
  readonly app: App;
  readonly url: string;
  readonly dataDir: string;
  /** Somebody without a session. */
  readonly nobody: Asker;
  /** Signs in as one of the example people. */
  as(person: string): Promise<Asker>;
  stop(): Promise<void>;
}

/** Without a data folder of the test's own, the example is there as after a first start at this moment. */
export async function startApp(
  options: Partial<Omit<AppOptions, 'config'>> & { readonly config?: Partial<Config> } = {},
): Promise<AppServer> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const isDemo = (options.config?.mode ?? testConfig.mode) === 'demo';
  if (options.dataDir === undefined && isDemo) await copyExample(dataDir, options.now?.() ?? Date.now());
  const app = await createApp({ ...options, dataDir, config: { ...testConfig, ...options.config } });
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= app.stop());
  onTestFinished(stop);
  await app.listen();
  const address = app.http.server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    app,
    url,
    dataDir,
    nobody: asker(url, ''),
    as: async (person) => {
      const answer = await asker(url, '').ask('POST', '/api/v1/demo/session', { person });
      const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
      return asker(url, cookie ?? '');
    },
    stop,
  };
}

/** Asks with this cookie, or none. A body that is a string goes as it is, anything else as JSON. */
export function asker(url: string, cookie: string): Asker {
  return {
    cookie,
    ask: async (method, path, body, headers = {}) => {
      const response = await fetch(new URL(path, url), {
        method,
        redirect: 'manual',
        headers: {
          ...(cookie !== '' && { cookie }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
      const parsed: unknown = json ? JSON.parse(text) : null;
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: parsed,
        read: (schema) => schema.parse(parsed),
      };
    },
  };
}
