import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import type { HelpKind, QuestionState } from '@verbeterbord/shared/domain/question.ts';
import type { ExportWord } from '../cycles/export-words.ts';

/** What files for a spreadsheet call things, before they are said in a language. */
export const judgementWords = {
  'on-track': 'op koers',
  fragile: 'kwetsbaar',
  stuck: 'vast',
} as const satisfies Record<JudgementValue, ExportWord>;

export const helpWords = {
  decision: 'besluit',
  means: 'middelen',
  contact: 'contact',
  priority: 'voorrang',
} as const satisfies Record<HelpKind, ExportWord>;

export const questionStateWords = {
  open: 'open',
  'taken-up': 'opgepakt',
  'asked-back': 'teruggevraagd',
  answered: 'beantwoord',
  declined: 'afgewezen',
  withdrawn: 'ingetrokken',
} as const satisfies Record<QuestionState, ExportWord>;
