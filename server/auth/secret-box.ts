import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export const secretKeyFile = 'secret.key';

/** The key file is there but isn't a key, or what was sealed was sealed with another one. */
export class SecretKeyError extends Error {
  override readonly name = 'SecretKeyError';
}

/**
 * Seals what the server must be able to read back (secrets of second factors, of the sign-on's client), so that a copy of the
 * database alone gives none of it away. The key is a file beside the database, for its owner only, made at first use.
 */
export class SecretBox {
  readonly #path: string;
  #key: Buffer | null = null;

  constructor(dataDir: string) {
    this.#path = join(dataDir, secretKeyFile);
  }

  /** AES-256-GCM. `purpose` is bound to the text: what was sealed for one thing doesn't open as another. */
  seal(purpose: string, text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#derive('seal'), nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** Throws `SecretKeyError` for what wasn't sealed for this purpose with this key. */
  open(purpose: string, sealed: string): string {
    const [version, text] = sealed.split('.');
    const bytes = Buffer.from(text ?? '', 'base64url');
    if (version !== '1' || bytes.length < 28) throw new SecretKeyError('this was not sealed here');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#derive('seal'), bytes.subarray(0, 12), {
        authTagLength: 16,
      })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(12, 28));
      return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new SecretKeyError(`what was sealed for ${purpose} does not open with ${this.#path}`);
    }
  }

  /** A signature that only we can make, base64url. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.#derive(`sign ${purpose}`))
      .update(text)
      .digest('base64url');
  }

  #derive(purpose: string): Buffer {
    this.#key ??= readKey(this.#path);
    return Buffer.from(hkdfSync('sha256', this.#key, Buffer.alloc(0), `verbeterbord ${purpose}`, 32));
  }
}

function readKey(path: string): Buffer {
  if (!existsSync(path)) writeKey(path);
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== 32)
    throw new SecretKeyError(`${path} is not a key: put the right one back from a backup`);
  return key;
}

/** Whole or not at all, and never over one that is there: losing the key loses every second factor. */
function writeKey(path: string): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(beside, 'wx', 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString('base64url')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(beside, path);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(beside);
  }
}
