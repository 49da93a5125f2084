import { lazy } from 'react';

/** Steps that not everybody meets. */
export const Late = {
  Forgotten: lazy(() => import('./forgotten-form.tsx').then((m) => ({ default: m.ForgottenForm }))),
  Second: lazy(() => import('./second-step.tsx').then((m) => ({ default: m.SecondStep }))),
  Enrol: lazy(() => import('./enrol-step.tsx').then((m) => ({ default: m.EnrolStep }))),
} as const;
