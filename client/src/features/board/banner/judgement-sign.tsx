import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import { useText } from '../../../i18n/language.ts';
import { Judgement } from '../../../ui/judgement.tsx';

/** The team's judgement in the words of the method. */
export function JudgementSign({ value }: { readonly value: JudgementValue }) {
  return <Judgement value={value} label={useText().panel.judgement.values[value]} />;
}
