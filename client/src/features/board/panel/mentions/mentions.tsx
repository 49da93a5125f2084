import { useEffect, useState, type RefObject } from 'react';
import { late } from '../../../../ui/late.tsx';
import type { MentionListProps } from './mention-list.tsx';

const load = async () => import('./mention-list.tsx');
const LateList = late<MentionListProps>(async () => (await load()).MentionList);

/** Lets people be called in a field: what that takes comes with the first @. */
export function Mentions({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const element = field.current;
    const look = (): void => {
      if (element?.value.slice(0, element.selectionStart).includes('@') === true) setWanted(true);
    };
    element?.addEventListener('input', look);
    return () => element?.removeEventListener('input', look);
  }, [field]);
  return wanted ? <LateList field={field} onClose={() => setWanted(false)} /> : null;
}
