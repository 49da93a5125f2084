import { createTransport, type Transporter } from 'nodemailer';
import { isLoopback } from '../config.ts';

export interface Mail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Names this very letter, the same at every try, so that whoever gets it twice can tell. Letters, digits, `.` and `-`. */
  readonly id?: string | undefined;
  /** Where a mail program may POST, in its reader's name, to get no more of these (RFC 8058). */
  readonly off?: string | undefined;
}

export type MailResult = 'sent' | 'not-configured' | 'failed';

export interface MailerOptions {
  /** `smtp:` or `smtps:`, with who it is from as `?from=`; null when there is no mail server. */
  readonly url: string | null;
  /** Who it is from when the address doesn't say. */
  readonly from: string;
  /** Hears why a mail didn't go; never to whom, nor what was in it. */
  readonly onError: (error: unknown) => void;
}

// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;
const address = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,255}$/;

/** Hands mail over to the organisation's mail server. It never throws: whoever asks decides what to do without mail. */
export class Mailer {
  readonly #transport: Transporter | null;
  readonly #from: string;
  readonly #onError: (error: unknown) => void;

  constructor({ url, from, onError }: MailerOptions) {
    this.#onError = onError;
    this.#from = (url === null ? null : new URL(url).searchParams.get('from')) ?? from;
    this.#transport = url === null ? null : transportTo(new URL(url));
  }

  /** Whether there is a mail server at all. */
  get configured(): boolean {
    return this.#transport !== null;
  }

  /** An address or subject that could start another header is refused: `failed`. */
  async send({ to, subject, text, id, off }: Mail): Promise<MailResult> {
    if (this.#transport === null) return 'not-configured';
    const isSafe =
      address.test(to) &&
      ![to, subject, id ?? '', off ?? ''].some((value) => control.test(value)) &&
      !/[<>\s]/.test(`${id ?? ''}${off ?? ''}`);
    if (!isSafe) return 'failed';
    try {
      // as parts: nothing in them is read as a list, or as another address
      await this.#transport.sendMail({
        from: this.#from,
        to: { name: '', address: to },
        subject,
        text,
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(id !== undefined && { messageId: `<${id}@${this.#from.split('@').at(-1) ?? 'localhost'}>` }),
        headers: { 'Auto-Submitted': 'auto-generated', ...(off !== undefined && offHeaders(off)) },
      });
      return 'sent';
    } catch (error) {
      this.#onError(withoutAddress(error));
      return 'failed';
    }
  }

  close(): void {
    this.#transport?.close();
  }
}

function offHeaders(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function transportTo(url: URL): Transporter {
  const secure = url.protocol === 'smtps:';
  const local = isLoopback(url.hostname);
  const user = decodeURIComponent(url.username);
  return createTransport({
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // a link that opens an account doesn't go over a network in the open
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
}

/** Codes say enough: the server's own words may repeat the address. */
function withoutAddress(error: unknown): Error {
  const { code = 'unknown', responseCode = 0 } = error as { code?: string; responseCode?: number };
  return new Error(`mail was not taken (${code}, ${responseCode})`);
}
