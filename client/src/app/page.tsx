import { Suspense, useEffect, type ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { RouteBoundary } from './route-boundary.tsx';

/** One page: fails by itself, loads by itself, and begins at the top. */
export function Page({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  return (
    <RouteBoundary key={at}>
      <FromTheTop />
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </RouteBoundary>
  );
}

function FromTheTop() {
  useEffect(() => {
    // newer browsers answer a promise, which is no way to clean up
    window.scrollTo(0, 0);
  }, []);
  return null;
}
