import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { whenQuiet } from '../../../sync/when-quiet.ts';

/**
 * A part of the board whose code is fetched once the board stands there and nothing waits. Nobody asked for it, so where it doesn't
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
        loaded === null
          ? whenQuiet(() => {
              load().then(
                (part) => {
                  loaded = part;
                  setPart(() => part);
                },
                () => undefined,
              );
            })
          : undefined,
      [],
    );
    return Part === null ? null : <Part {...props} />;
  };
}
