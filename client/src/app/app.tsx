import { useEffect } from 'react';
import { disconnectLive } from '../live/live.ts';
import { meStore } from '../sync/me.ts';
import { Announcer } from '../ui/announcer.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { LaterNewVersion } from './later-new-version.tsx';
import { Routes } from './routes.tsx';
import { SignOutQuestion } from './sign-out-question.tsx';

/** The whole page: the route, and what stands over every route. */
export function App() {
  useEffect(
    () =>
      meStore.subscribe(() => {
        // the live connection belongs to the session
        if (meStore.get().kind === 'nobody') disconnectLive();
      }),
    [],
  );
  return (
    <>
      <Routes />
      <LaterNewVersion />
      <SignOutQuestion />
      <ToastRegion />
      <Announcer />
    </>
  );
}
