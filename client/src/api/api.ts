import { ApiError } from './api-error.ts';

/** Hears once that the server says: this session was ended by somebody. Set by who knows what this device keeps. */
export const sessionEnd = { tell: (): void => undefined };

interface Options {
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page, for what is sent while leaving. */
  readonly keepalive?: boolean;
}

async function send(method: string, path: string, body: unknown, options: Options): Promise<unknown> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    // the header that a form on another site can't send
    headers: {
      accept: 'application/json',
      'x-requested-with': 'verbeterbord',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...options,
  }).catch(cutOff(options));
  // an answer that breaks off half-way is no empty answer
  const text = await response.text().catch(cutOff(options));
  const answer = parse(text);
  if (response.ok) {
    if (text !== '' && answer === undefined) throw new ApiError(response.status, 'unexpected');
    return answer;
  }
  const code =
    typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)['code'] : undefined;
  if (code === 'session-ended') sessionEnd.tell();
  throw new ApiError(response.status, typeof code === 'string' ? code : fallbackCode(response.status));
}

/** What a request that didn't come through becomes: the caller's own giving up stays that, the rest is the network. */
function cutOff(options: Options): (error: unknown) => never {
  return (error) => {
    if (options.signal?.aborted === true) throw error;
    throw new ApiError(0, 'network');
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function fallbackCode(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'not-allowed';
  if (status === 404) return 'not-found';
  if (status >= 502 && status <= 504) return 'network';
  return 'unexpected';
}

/**
 * The API of our own host: paths below /api/v1, JSON in both directions. The caller names the type of the answer,
 * which the server's own schema keeps (shared/api); anything but success throws an `ApiError`.
 */
export const api = {
  get: async <Answer>(path: string, options: Options = {}): Promise<Answer> =>
    (await send('GET', path, undefined, options)) as Answer,
  post: async <Answer = void>(path: string, body: unknown = {}, options: Options = {}): Promise<Answer> =>
    (await send('POST', path, body, options)) as Answer,
  put: async <Answer = void>(path: string, body: unknown, options: Options = {}): Promise<Answer> =>
    (await send('PUT', path, body, options)) as Answer,
  patch: async <Answer = void>(path: string, body: unknown, options: Options = {}): Promise<Answer> =>
    (await send('PATCH', path, body, options)) as Answer,
  delete: async <Answer = void>(path: string, options: Options = {}): Promise<Answer> =>
    (await send('DELETE', path, undefined, options)) as Answer,
};
