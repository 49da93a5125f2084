import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail as it came over the wire. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body, decoded. */
  readonly raw: string;
  readonly text: string;
}

export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: readonly Received[];
  readonly logins: readonly string[];
  /** Gone from its port, as at a failure. */
  stop(): Promise<void>;
}

/** A small mail server on a free port of this machine; it takes everything, or refuses every recipient. */
export async function startMailServer(
  options: { readonly refuses?: boolean; readonly port?: number } = {},
): Promise<MailServer> {
  const received: Received[] = [];
  const logins: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) => {
      logins.push(`${username ?? ''}:${password ?? ''}`);
      callback(null, { user: username ?? '' });
    },
    onRcptTo: (_address, _session, callback) =>
      options.refuses === true ? callback(new Error('no such mailbox: ank@gemeente.example')) : callback(),
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((each) => each.address),
          raw,
          text: decoded(raw),
        });
        callback();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(options.port ?? 0, '127.0.0.1', listening));
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> =>
    (stopped ??= new Promise<void>((closed) => {
      server.close(closed);
    }));
  onTestFinished(stop);
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}?from=bord@gemeente.example`, received, logins, stop };
}

function decoded(raw: string): string {
  const at = raw.indexOf('\r\n\r\n');
  const [headers, body] = [raw.slice(0, at), raw.slice(at + 4)];
  if (/^content-transfer-encoding: base64/im.test(headers))
    return Buffer.from(body, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(headers)) return body;
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
