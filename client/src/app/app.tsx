import { Announcer } from '../ui/announcer.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { NewVersion } from './new-version.tsx';
import { Routes } from './routes.tsx';

/** The whole page: the route, and what stands over every route. */
export function App() {
  return (
    <>
      <Routes />
      <NewVersion />
      <ToastRegion />
      <Announcer />
    </>
  );
}
