import { changeSettings, settings } from '@verbeterbord/shared/api/settings.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import type { AccountParts } from '../sign-in/account-parts.ts';

/** Every setting but those of signing in. A shorter session counts for those that are open too. */
export function settingsRoutes(app: ApiApp, { account }: { readonly account: AccountParts }): void {
  app.get(
    '/settings',
    {
      config: { rule: 'organisation:administer' },
      schema: describe('The settings', 'settings', { 200: settings }),
    },
    async () => general(account),
  );

  app.patch(
    '/settings',
    {
      config: { rule: 'organisation:administer' },
      schema: {
        ...describe('Change settings: those that are given', 'settings', { 200: settings }),
        body: changeSettings,
      },
    },
    async (request) => {
      const given = Object.fromEntries(
        Object.entries(request.body).filter(([, value]) => value !== undefined),
      );
      const change = async (): Promise<void> => {
        await account.settings.set(given);
        for (const [key, value] of Object.entries(given))
          await account.audit.add({
            ...askedBy(request),
            action: 'settings-changed',
            objectKind: 'setting',
            object: key,
            result: 'done',
            detail: { value: JSON.stringify(value) },
          });
      };
      await account.gate.change('sessions' in given ? 'everybody' : [], () => account.audit.together(change));
      return general(account);
    },
  );
}

async function general(account: AccountParts) {
  const { sessions, offline, retention, frameAncestors, backup } = await account.settings.all();
  return { sessions, offline, retention, frameAncestors: [...frameAncestors], backup };
}
