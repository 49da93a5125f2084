import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { whenQuiet } from './when-quiet.ts';

/**
 * A part of a page whose code is fetched once the page stands there and nothing waits. Nobody asked for it, so where it doesn't
 * come nothing is said; the next one that is shown tries again.
 */
export function quietly<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Quietly(props: Props): ReactNode {
    const [Part, setPart] = useState(() => loaded);
    useEffect(
      () =>
        whenQuiet(() => {
          const show = (part: ComponentType<Props>): void => {
            loaded = part;
            setPart(() => part);
          };
          if (loaded === null) load().then(show, () => undefined);
          else show(loaded);
        }),
      [],
    );
    return Part === null ? null : <Part {...props} />;
  };
}
