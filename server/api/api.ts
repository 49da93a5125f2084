import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { actionRoutes } from './action-routes.ts';
import type { ApiApp } from './api-app.ts';
import type { ApiDeps } from './api-deps.ts';
import { auditRoutes } from './audit-routes.ts';
import { backupRoutes } from './backup-routes.ts';
import { boardRoutes } from './board-routes.ts';
import { demoRoutes } from './demo-routes.ts';
import { docsRoutes } from './docs-routes.ts';
import { guestRoutes } from './guest-routes.ts';
import { healthRoutes, type HealthDeps } from './health-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { importRoutes } from './import-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { meRoutes } from './me-routes.ts';
import { metricsRoutes, type Measure } from './metrics-routes.ts';
import { myAccountRoutes } from './my-account-routes.ts';
import { myActionRoutes } from './my-action-routes.ts';
import { mySignOnRoutes } from './my-sign-on-routes.ts';
import { oidcLogoutRoutes } from './oidc-logout-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { personEndRoutes } from './person-end-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { setUpRoutes } from './set-up-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { signInSettingsRoutes } from './sign-in-settings-routes.ts';
import { teamRoutes } from './team-routes.ts';
import { tokenRoutes } from './token-routes.ts';

/** Version of the API, in the path as its first number and in a header whole. */
export const apiVersion = '1.0.0';

/** Everything under /api/v1, its description, and what watches the process. */
export async function api(
  app: FastifyInstance,
  deps: ApiDeps & HealthDeps & { readonly measures: readonly Measure[] },
): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Verbeterbord',
        version: apiVersion,
        description:
          'Boards, actions and teams. Errors are application/problem+json with a code. Sign in first: the session is a cookie; a program sends Authorization: Bearer with a token.',
      },
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
  });
  const root: ApiApp = app.withTypeProvider<ZodTypeProvider>();
  healthRoutes(root, deps);
  metricsRoutes(root, deps.measures, deps.sessions);
  docsRoutes(root);
  await app.register(
    async (v1) => {
      v1.addHook('onSend', async (_request, reply) => {
        void reply.header('api-version', apiVersion).header('cache-control', 'no-store');
      });
      const routes: ApiApp = v1.withTypeProvider<ZodTypeProvider>();
      meRoutes(routes, deps);
      sessionRoutes(routes, deps);
      tokenRoutes(routes, deps);
      // being anybody without a password: in the demo alone
      if (deps.mode === 'demo') demoRoutes(routes, deps);
      setUpRoutes(routes, deps);
      signInRoutes(routes, { ...deps, signOn: () => deps.oidc.configs.oidc() });
      myAccountRoutes(routes, deps);
      invitationRoutes(routes, deps);
      guestRoutes(routes, deps);
      personEndRoutes(routes, deps);
      settingsRoutes(routes, deps);
      boardRoutes(routes, deps);
      importRoutes(routes, deps);
      historyRoutes(routes, deps);
      actionRoutes(routes, deps);
      myActionRoutes(routes, deps);
      teamRoutes(routes, deps);
      peopleRoutes(routes, deps);
      oidcRoutes(routes, deps);
      oidcLogoutRoutes(routes, deps.oidc);
      mySignOnRoutes(routes, deps);
      signInSettingsRoutes(routes, deps);
      auditRoutes(routes, deps);
      backupRoutes(routes, deps);
    },
    { prefix: '/api/v1' },
  );
}
