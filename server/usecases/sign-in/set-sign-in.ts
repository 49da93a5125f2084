import type { ChangeSignInSettings } from '@verbeterbord/shared/api/sign-on.ts';
import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId, SessionId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { ExternalAccountStore } from '../../storage/access/external-accounts.ts';
import type { SessionStore } from '../../storage/access/sessions.ts';
import type { Settings, SettingsStore } from '../../storage/operations/settings.ts';
import type { PeopleStore } from '../../storage/people/people.ts';
import type { WaysIn } from '../../storage/people/ways-in.ts';
import type { GatePort } from '../gate-port.ts';

export interface SetSignInDeps {
  readonly settings: SettingsStore;
  readonly external: ExternalAccountStore;
  readonly people: PeopleStore;
  readonly sessions: SessionStore;
  readonly gate: GatePort;
  readonly audit: AuditLog;
  /** Seals the client's secret. */
  seal(secret: string): string;
  /** The issuer that the environment fixes; null when it doesn't. */
  readonly fixedIssuer: string | null;
  /** By what people can sign in now. */
  waysIn(): Promise<WaysIn>;
  now(): number;
}

export interface SetSignIn {
  readonly change: ChangeSignInSettings;
  readonly by: PersonId;
  /** That of who asks, which goes on. */
  readonly session: SessionId;
  readonly origin: string | null;
}

type Oidc = Settings['oidc'];

/**
 * Changes how people sign in, and ends the sessions that were begun by a way that is closed now: of a password, of one without
 * the second factor that is asked now, of another provider. Never the asker's own. Answers how many ended. Refuses `last-way-in`
 * when local accounts go while who asks couldn't come in otherwise, or no administrator could come in at all: then nobody might
 * be left who can put it right.
 */
export async function setSignIn(
  deps: SetSignInDeps,
  { change, by, session, origin }: SetSignIn,
): Promise<Result<number>> {
  const before = await deps.settings.get('oidc');
  const oidc = change.oidc === null ? null : merged(deps, before, change.oidc);
  const { localAccounts, secondFactor } = change;
  const issuer = deps.fixedIssuer ?? oidc?.issuer ?? null;
  if (!localAccounts) {
    const own = await deps.external.of(by);
    if (!own.some((account) => account.issuer === issuer)) return refuse('last-way-in');
  }
  const ways: WaysIn =
    (await deps.waysIn()) === 'everybody' ? 'everybody' : { passwords: localAccounts, issuer };
  const open = { passwords: localAccounts, secondFactor: secondFactor === 'required', issuer };
  const write = async (): Promise<Result<number>> => {
    if (!(await deps.people.anAdministratorCanSignIn(ways))) return refuse('last-way-in');
    await deps.settings.set({ localAccounts, secondFactor, oidc });
    const ended = await deps.sessions.revokeUnfit(open, toInstant(deps.now()), session);
    await deps.audit.add({
      action: 'settings-changed',
      actor: by,
      actorKind: 'person',
      objectKind: 'setting',
      object: 'oidc',
      result: 'done',
      origin,
      detail: {
        localAccounts,
        secondFactor,
        issuer: oidc?.issuer ?? null,
        clientId: oidc?.clientId ?? null,
        join: oidc?.join ?? null,
        groupsClaim: oidc?.groupsClaim ?? null,
        secretChanged: (before?.sealedSecret ?? null) !== (oidc?.sealedSecret ?? null),
        ended,
      },
    });
    return accept(ended);
  };
  return deps.gate.change('everybody', () => deps.audit.together(write));
}

/** A secret that isn't given again stays, but only for the provider that it was given for. */
function merged(
  deps: SetSignInDeps,
  before: Oidc,
  { clientSecret, ...rest }: NonNullable<ChangeSignInSettings['oidc']>,
): NonNullable<Oidc> {
  if (clientSecret === undefined)
    return { ...rest, sealedSecret: before?.issuer === rest.issuer ? before.sealedSecret : null };
  return { ...rest, sealedSecret: clientSecret === null ? null : deps.seal(clientSecret) };
}
