import { verbs } from './verbs.ts';

/** What comes from a browser: what the server alone writes is refused at the door. */
export const browserVerbs: readonly string[] = Object.keys(verbs).filter((name) => name !== 'setReference');

/** The verbs that meet each other most; they come up as often as all together. */
export const frequent = [
  'moveAction',
  'answerOutcome',
  'addAttempt',
  'editText',
  'addComment',
  'editComment',
  'archiveCard',
  'restoreCard',
  'setDue',
  'assignOwner',
];
