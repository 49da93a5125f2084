import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Claims = Record<string, unknown>;

const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A provider that does as it is told, to see what the product swallows: it answers any code with the token that a test prepared,
 * and signs whatever it is given, well or badly.
 */
export class RogueProvider {
  readonly clientId = 'verbeterbord';
  readonly clientSecret = 'a-secret-that-both-know-0123456789';
  /** What the token endpoint answers next: an ID token, or status and body as they are. */
  answer: string | { readonly status: number; readonly type: string; readonly body: string } = '';
  /** Laid over what discovery says. */
  metadata: Claims = {};
  /** Of the token endpoint, as they came. */
  readonly asked: URLSearchParams[] = [];
  readonly #http: Server;

  private constructor(http: Server) {
    this.#http = http;
  }

  static async start(): Promise<RogueProvider> {
    const http = createServer();
    const rogue = new RogueProvider(http);
    http.on('request', (request, response) => void rogue.#handle(request, response));
    await new Promise<void>((resolve) => {
      http.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => rogue.stop());
    return rogue;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo | null)?.port ?? 0}`;
  }

  get environment(): { issuer: string; clientId: string; clientSecret: string } {
    return { issuer: this.issuer, clientId: this.clientId, clientSecret: this.clientSecret };
  }

  /** Claims of an ID token that is right, with `changed` laid over; undefined takes a claim out. */
  claims(changed: Claims = {}): Claims {
    const now = Math.floor(Date.now() / 1000);
    const right = {
      iss: this.issuer,
      aud: this.clientId,
      sub: 'mallory',
      iat: now,
      exp: now + 300,
      name: 'Mallory',
    };
    return Object.fromEntries(
      Object.entries({ ...right, ...changed }).filter(([, value]) => value !== undefined),
    );
  }

  /** Signed with the key that it publishes. */
  signed(claims: Claims, header: Claims = {}): string {
    return this.#sign(claims, { alg: 'RS256', kid: 'one', ...header }, ownKey);
  }

  /** Signed with a key that it doesn't publish, under the name of the one it does. */
  signedByAnother(claims: Claims, header: Claims = {}): string {
    return this.#sign(claims, { alg: 'RS256', kid: 'one', ...header }, otherKey);
  }

  unsigned(claims: Claims): string {
    return `${encode({ alg: 'none' })}.${encode(claims)}.`;
  }

  /** With a shared key: the client's secret, or the public key taken for one. */
  sealed(claims: Claims, key: 'secret' | 'public key'): string {
    const content = `${encode({ alg: 'HS256', kid: 'one' })}.${encode(claims)}`;
    const publicKey = createPublicKey(ownKey).export({ type: 'spki', format: 'pem' });
    const secret = key === 'secret' ? this.clientSecret : publicKey;
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
  }

  /** Other claims under a signature that was right. */
  tampered(claims: Claims): string {
    const [header, , signature] = this.signed(this.claims(claims)).split('.');
    return `${header}.${encode(this.claims({ ...claims, sub: 'admin' }))}.${signature}`;
  }

  async stop(): Promise<void> {
    if (!this.#http.listening) return;
    this.#http.closeAllConnections();
    await new Promise((resolve) => {
      this.#http.close(resolve);
    });
  }

  #sign(claims: Claims, header: Claims, key: KeyObject): string {
    const content = `${encode(header)}.${encode(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const json = (value: unknown): void => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    switch (request.url) {
      case '/.well-known/openid-configuration':
        json({
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          // an attacker would say that anything goes
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
          ...this.metadata,
        });
        return;
      case '/keys':
        json({ keys: [{ ...createPublicKey(ownKey).export({ format: 'jwk' }), kid: 'one', use: 'sig' }] });
        return;
      case '/token': {
        this.asked.push(new URLSearchParams(Buffer.concat(chunks).toString()));
        const { answer } = this;
        if (typeof answer === 'string')
          json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: answer });
        else response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
        return;
      }
      default:
        response.writeHead(404).end();
    }
  }
}
