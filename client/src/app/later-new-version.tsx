import { useEffect, useState, type ComponentType } from 'react';

/** The page on the screen comes first; whether there is a newer program can wait. Milliseconds. */
const afterLoad = 2_500;

/** Watches for a newer program, some time after the page stands. */
export function LaterNewVersion() {
  const [NewVersion, setNewVersion] = useState<ComponentType | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      import('./new-version.tsx').then(
        (module) => setNewVersion(() => module.NewVersion),
        // without a connection there is nothing newer; the next page looks again
        () => undefined,
      );
    }, afterLoad);
    return () => clearTimeout(timer);
  }, []);
  return NewVersion !== null && <NewVersion />;
}
