import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { ApiApp } from './api-app.ts';
import type { ApiDeps } from './api-deps.ts';
import { actionRoutes } from './boards/action-routes.ts';
import { boardRoutes } from './boards/board-routes.ts';
import { epochRoutes } from './boards/epoch-routes.ts';
import { historyRoutes } from './boards/history-routes.ts';
import { importRoutes } from './boards/import-routes.ts';
import { myActionRoutes } from './boards/my-action-routes.ts';
import { newsRoutes } from './boards/news-routes.ts';
import { dependencyRoutes } from './crossings/dependency-routes.ts';
import { offerRoutes } from './crossings/offer-routes.ts';
import { closingRoutes } from './cycles/closing-routes.ts';
import { departedRoutes } from './cycles/departed-routes.ts';
import { recordExportRoutes } from './cycles/record-export-routes.ts';
import { recordRoutes } from './cycles/record-routes.ts';
import { displayRoutes } from './displays/display-routes.ts';
import { pairingRoutes } from './displays/pairing-routes.ts';
import { meetingRoutes } from './meetings/meeting-routes.ts';
import { auditRoutes } from './operations/audit-routes.ts';
import { backupRoutes } from './operations/backup-routes.ts';
import { docsRoutes } from './operations/docs-routes.ts';
import { healthRoutes, type HealthDeps } from './operations/health-routes.ts';
import { metricsRoutes, type Measure } from './operations/metrics-routes.ts';
import { settingsRoutes } from './operations/settings-routes.ts';
import { overviewRoutes } from './overview/overview-routes.ts';
import { calendarRoutes } from './people/calendar-routes.ts';
import { guestRoutes } from './people/guest-routes.ts';
import { invitationRoutes } from './people/invitation-routes.ts';
import { meRoutes } from './people/me-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { personEndRoutes } from './people/person-end-routes.ts';
import { teamRoutes } from './people/team-routes.ts';
import { diaryRoute } from './post/diary-route.ts';
import { noticeRoutes } from './post/notice-routes.ts';
import { letterRoutes, postRoutes } from './post/post-routes.ts';
import { questionRoutes } from './questions/question-routes.ts';
import { reportRoutes } from './reports/report-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import { demoRoutes } from './sign-in/demo-routes.ts';
import { myAccountRoutes } from './sign-in/my-account-routes.ts';
import { mySignOnRoutes } from './sign-in/my-sign-on-routes.ts';
import { oidcLogoutRoutes } from './sign-in/oidc-logout-routes.ts';
import { oidcRoutes } from './sign-in/oidc-routes.ts';
import { sessionRoutes } from './sign-in/session-routes.ts';
import { setUpRoutes } from './sign-in/set-up-routes.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { signInSettingsRoutes } from './sign-in/sign-in-settings-routes.ts';
import { tokenRoutes } from './sign-in/token-routes.ts';

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
  diaryRoute(root, deps.post);
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
      pairingRoutes(routes, deps);
      displayRoutes(routes, deps);
      personEndRoutes(routes, deps);
      settingsRoutes(routes, deps);
      boardRoutes(routes, deps);
      importRoutes(routes, deps);
      historyRoutes(routes, deps);
      epochRoutes(routes, deps);
      newsRoutes(routes, deps);
      closingRoutes(routes, deps);
      recordRoutes(routes, deps);
      recordExportRoutes(routes, deps);
      departedRoutes(routes, deps);
      actionRoutes(routes, deps);
      myActionRoutes(routes, deps);
      questionRoutes(routes, deps);
      offerRoutes(routes, deps);
      dependencyRoutes(routes, deps);
      searchRoutes(routes, deps);
      teamRoutes(routes, deps);
      overviewRoutes(routes, deps);
      meetingRoutes(routes, deps);
      reportRoutes(routes, deps);
      calendarRoutes(routes, deps);
      peopleRoutes(routes, deps);
      oidcRoutes(routes, deps);
      oidcLogoutRoutes(routes, deps.oidc);
      mySignOnRoutes(routes, deps);
      signInSettingsRoutes(routes, deps);
      auditRoutes(routes, deps);
      backupRoutes(routes, deps);
      noticeRoutes(routes, deps.post);
      postRoutes(routes, deps.post);
      letterRoutes(routes, deps.post);
    },
    { prefix: '/api/v1' },
  );
}
