import { api } from '../../../api/api.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useText } from '../../../i18n/language.ts';
import { useMe } from '../../../sync/hooks.ts';
import { showToast } from '../../../ui/show-toast.ts';
import { useAdministrationRefusal } from '../parts/use-administration-refusal.ts';
import type { PersonQuestion } from './person-dialog.tsx';

/** What needs no question because it can be undone: does it and answers true, or answers false. */
export function useAtOnce(onChanged: () => Promise<void>): (question: PersonQuestion) => boolean {
  const words = useAdministrationText().people;
  const { ui } = useText();
  const refusal = useAdministrationRefusal();
  const me = useMe();
  const act = (work: () => Promise<unknown>, said: string, undo?: () => void): void => {
    const done = async (): Promise<void> => {
      await work();
      await onChanged();
      showToast({ text: said, ...(undo && { action: { label: ui.undo, onAction: undo } }) });
    };
    done().catch((error: unknown) => showToast({ text: refusal(error) }));
  };
  return (question) => {
    if (question.kind === 'reactivate') {
      const { id, name } = question.person;
      act(() => api.post(`/people/${id}/reactivate`), words.reactivated(name));
      return true;
    }
    if (question.kind !== 'administrator') return false;
    const { id, name, administrator } = question.person;
    // taking it from oneself leads away from here
    if (administrator && id === me.person.id) return false;
    const set = (next: boolean, undo?: () => void): void => {
      const said = next ? words.madeAdministrator(name) : words.tookAdministrator(name);
      act(() => api.patch(`/people/${id}`, { administrator: next }), said, undo);
    };
    set(!administrator, () => set(administrator));
    return true;
  };
}
