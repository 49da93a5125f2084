import { navigate, useSearch } from 'wouter/use-browser-location';
import { useText } from '../../../i18n/language.ts';
import { Segmented } from '../../../ui/segmented.tsx';

const views = ['goal', 'person'] as const;
export type View = (typeof views)[number];

/** Which way the board is looked at, from the address. */
export function useView(): View {
  return new URLSearchParams(useSearch()).get('weergave') === 'persoon' ? 'person' : 'goal';
}

/** Looks at the board by goal. */
export function showGoals(): void {
  navigate(location.pathname, { replace: true });
}

/** Per doel, or per persoon: the same cards. */
export function ViewSwitch() {
  const text = useText().board.view;
  const view = useView();
  return (
    <Segmented
      label={text.label}
      value={view}
      options={views.map((value) => ({ value, label: text[value] }))}
      onChange={(next) => {
        if (next === 'goal') showGoals();
        else navigate(`${location.pathname}?weergave=persoon`, { replace: true });
      }}
    />
  );
}
