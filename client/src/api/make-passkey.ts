import { api } from './api.ts';

/** Asks the browser for a new key, with what the server says at `path`. Null when that failed or the person stopped. Throws an `ApiError`. */
export async function makePasskey(path: string, body: unknown): Promise<unknown> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const options = await api.post<Parameters<typeof startRegistration>[0]['optionsJSON']>(path, body);
  return startRegistration({ optionsJSON: options }).catch(() => null);
}
