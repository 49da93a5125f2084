import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import type { HelpKind, QuestionState } from '@verbeterbord/shared/domain/question.ts';

/** What files for a spreadsheet call things; those are Dutch for everybody. */
export const judgementWords = {
  'on-track': 'op koers',
  fragile: 'kwetsbaar',
  stuck: 'vast',
} as const satisfies Record<JudgementValue, string>;

export const helpWords = {
  decision: 'besluit',
  means: 'middelen',
  contact: 'contact',
  priority: 'voorrang',
} as const satisfies Record<HelpKind, string>;

export const questionStateWords = {
  open: 'open',
  'taken-up': 'opgepakt',
  'asked-back': 'teruggevraagd',
  answered: 'beantwoord',
  declined: 'afgewezen',
  withdrawn: 'ingetrokken',
} as const satisfies Record<QuestionState, string>;
