import { useEffect, useState, type ComponentType } from 'react';

/** The page on the screen comes first; whether there is a newer program can wait. Milliseconds. */
const afterLoad = 2_500;
/** Before trying again where the code didn't come: the server may be on its way to just that newer program. Milliseconds. */
const again = 30_000;

// on its own: Vite would lay `.then` inside what it guards, and a style that doesn't come would reach nobody
const load = () => import('./new-version.tsx');

/** Watches for a newer program, some time after the page stands. */
export function LaterNewVersion() {
  const [NewVersion, setNewVersion] = useState<ComponentType | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const plan = (wait: number): void => {
      timer = setTimeout(() => {
        load().then(
          (module) => setNewVersion(() => module.NewVersion),
          () => plan(again),
        );
      }, wait);
    };
    plan(afterLoad);
    return () => clearTimeout(timer);
  }, []);
  return NewVersion !== null && <NewVersion />;
}
