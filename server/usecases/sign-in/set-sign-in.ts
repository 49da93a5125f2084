import type { ChangeSignInSettings } from '@verbeterbord/shared/api/sign-on.ts';
import type { AuditLog } from '@verbeterbord/shared/domain/audit.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { ExternalAccountStore } from '../../storage/access/external-accounts.ts';
import type { Settings, SettingsStore } from '../../storage/operations/settings.ts';

export interface SetSignInDeps {
  readonly settings: SettingsStore;
  readonly external: ExternalAccountStore;
  readonly audit: AuditLog;
  /** Seals the client's secret. */
  seal(secret: string): string;
  /** The issuer that the environment fixes; null when it doesn't. */
  readonly fixedIssuer: string | null;
}

export interface SetSignIn {
  readonly change: ChangeSignInSettings;
  readonly by: PersonId;
  readonly origin: string | null;
}

type Oidc = Settings['oidc'];

/**
 * Changes how people sign in. Refuses `last-way-in` when local accounts go while who asks couldn't come in otherwise: then
 * nobody might be left who can put it right.
 */
export async function setSignIn(deps: SetSignInDeps, { change, by, origin }: SetSignIn): Promise<Result> {
  const before = await deps.settings.get('oidc');
  const oidc = change.oidc === null ? null : merged(deps, before, change.oidc);
  if (!change.localAccounts) {
    const issuer = deps.fixedIssuer ?? oidc?.issuer;
    const own = await deps.external.of(by);
    if (!own.some((account) => account.issuer === issuer)) return refuse('last-way-in');
  }
  const { localAccounts, secondFactor } = change;
  return deps.audit.together(async () => {
    await deps.settings.set({ localAccounts, secondFactor, oidc });
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
      },
    });
    return accept();
  });
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
