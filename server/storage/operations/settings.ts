import { settings } from '@verbeterbord/shared/api/settings.ts';
import { joinRules, providerKinds } from '@verbeterbord/shared/domain/sign-on.ts';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../schema.ts';

const { shape } = settings;

/** The organisation's own sign-on. The environment's OIDC_* win over issuer, client and secret. */
const oidc = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().min(1).max(300),
  /** Sealed with the key beside the database; null for a client without a secret. */
  sealedSecret: z.string().max(2_000).nullable(),
  /** On the button, such as "Microsoft". */
  name: z.string().trim().min(1).max(60),
  scopes: z.string().max(300).default('openid profile email'),
  /** The claim that lists somebody's groups; empty when teams don't follow groups. */
  groupsClaim: z.string().max(100).default(''),
  /** Who of the provider's people may become one of ours by signing in. */
  join: z.enum(joinRules).default('invited'),
  kind: z.enum(providerKinds).default('other'),
});

/** Every setting that an administrator can change: what it may be. Absent values are defaults, and nothing writes those down. */
export const settingSchemas = {
  /** Whether people may sign in with a password of our own. */
  localAccounts: z.boolean().default(true),
  /** For local accounts; who signs in elsewhere is asked there. */
  secondFactor: z.enum(['optional', 'required']).default('optional'),
  oidc: oidc.nullable().default(null),
  sessions: shape.sessions.default({ idleHours: 336, absoluteDays: 30 }),
  offline: shape.offline.default('own'),
  retention: shape.retention.default({ bin: 90, sessions: 30, guests: 365, deactivated: 365, audit: 730 }),
  /** None unless set: nobody may show us in a frame. */
  frameAncestors: shape.frameAncestors.default([]),
  /** At which hour of the night (Dutch time), and how many are kept. */
  backup: shape.backup.default({ hour: 3, keep: 14 }),
} as const;

export type SettingKey = keyof typeof settingSchemas;
export type Settings = { readonly [Key in SettingKey]: Readonly<z.infer<(typeof settingSchemas)[Key]>> };

export const settingKeys = Object.keys(settingSchemas) as readonly SettingKey[];

/** What an administrator set. Read once and then kept in memory: one process has the database. */
export class SettingsStore {
  readonly #db: Kysely<Schema>;
  #known: Promise<Settings> | null = null;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async get<Key extends SettingKey>(key: Key): Promise<Settings[Key]> {
    return (await this.all())[key];
  }

  /** Something that no longer fits its description counts as not set: a wrong value must not keep everybody out. */
  async all(): Promise<Settings> {
    this.#known ??= this.#read().catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    return this.#known;
  }

  /** Writes several at once, all or none. They fit their schemas already. */
  async set(values: Partial<Settings>): Promise<void> {
    const rows = Object.entries(values).map(([key, value]) => ({ key, value: JSON.stringify(value) }));
    if (rows.length === 0) return;
    await this.#db
      .insertInto('setting')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((each) => ({ value: each.ref('excluded.value') })),
      )
      .execute();
    this.#known = null;
  }

  async #read(): Promise<Settings> {
    const rows = await this.#db.selectFrom('setting').select(['key', 'value']).execute();
    const stored = new Map(rows.map((row) => [row.key, row.value]));
    const entries = settingKeys.map((key) => {
      const text = stored.get(key);
      const parsed = text === undefined ? null : settingSchemas[key].safeParse(jsonOf(text));
      return [key, parsed?.success === true ? parsed.data : settingSchemas[key].parse(undefined)];
    });
    return Object.fromEntries(entries) as Settings;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
