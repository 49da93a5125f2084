import { useEffect, useEffectEvent, useState, type ComponentType, type ReactNode } from 'react';
import { currentText } from '../i18n/language.ts';
import { showToast } from './show-toast.ts';

/**
 * A part of the page whose code is fetched when it is first shown. Where that fails (no connection, before everything is on this
 * device) a toast says so and `onClose` is called; shown again it tries again. The rest of the page never notices.
 */
export function late<Props extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<Props>>,
  /** What to show meanwhile. */
  waiting: ReactNode = null,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Late(props: Props): ReactNode {
    const [Part, setPart] = useState(() => Loaded);
    const failed = useEffectEvent(() => {
      showToast({ text: currentText().codes.network });
      props.onClose();
    });
    useEffect(() => {
      if (Loaded !== undefined) return undefined;
      let left = false;
      load().then(
        (part) => {
          Loaded = part;
          if (!left) setPart(() => part);
        },
        () => {
          if (!left) failed();
        },
      );
      return () => {
        left = true;
      };
    }, []);
    return Part === undefined ? waiting : <Part {...props} />;
  };
}
