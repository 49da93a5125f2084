/** What a team needs of the one above it: a decision, means (people, money, room), contact with somebody, or priority. */
export const helpKinds = ['decision', 'means', 'contact', 'priority'] as const;
export type HelpKind = (typeof helpKinds)[number];

/**
 * `open`: asked, nobody took it up yet. `taken-up`: somebody is on it. `asked-back`: the team that asked has to say more first.
 * The last three are final.
 */
export const questionStates = [
  'open',
  'taken-up',
  'asked-back',
  'answered',
  'declined',
  'withdrawn',
] as const;
export type QuestionState = (typeof questionStates)[number];

/** What people do with a question. */
export const questionVerbs = [
  'take-up',
  'ask-back',
  'reply',
  'answer',
  'decline',
  'pass-up',
  'withdraw',
] as const;
export type QuestionVerb = (typeof questionVerbs)[number];

/**
 * Steps as they are kept. `ask` begins; the server itself takes the last two, when a team ends: `move-up` brings what the ended team
 * held to the team above it, `lapse` ends what nobody is left for.
 */
export const questionStepVerbs = ['ask', ...questionVerbs, 'move-up', 'lapse'] as const;
export type QuestionStepVerb = (typeof questionStepVerbs)[number];

/** Who stands where to a question: the team that asked, the one that has it now, or one that passed it up. */
export const questionSides = ['asked', 'received', 'passed'] as const;
export type QuestionSide = (typeof questionSides)[number];

const next: Readonly<Record<QuestionState, Partial<Record<QuestionVerb, QuestionState>>>> = {
  open: {
    'take-up': 'taken-up',
    'ask-back': 'asked-back',
    answer: 'answered',
    decline: 'declined',
    'pass-up': 'open',
    withdraw: 'withdrawn',
  },
  'taken-up': {
    'ask-back': 'asked-back',
    answer: 'answered',
    decline: 'declined',
    'pass-up': 'open',
    withdraw: 'withdrawn',
  },
  'asked-back': {
    reply: 'taken-up',
    answer: 'answered',
    decline: 'declined',
    'pass-up': 'open',
    withdraw: 'withdrawn',
  },
  answered: {},
  declined: {},
  withdrawn: {},
};

/** The state that a verb leads to; null when it can't be done in this state. */
export function afterVerb(state: QuestionState, verb: QuestionVerb): QuestionState | null {
  return next[state][verb] ?? null;
}

/** Whether nothing more can happen to it. */
export function isSettled(state: QuestionState): boolean {
  return state === 'answered' || state === 'declined' || state === 'withdrawn';
}

/** What each side may do, where the state allows it. */
export const verbsOfSide: Readonly<Record<QuestionSide, readonly QuestionVerb[]>> = {
  asked: ['reply', 'withdraw'],
  received: ['take-up', 'ask-back', 'answer', 'decline', 'pass-up'],
  passed: [],
};

/** Whether the verb needs words: an answer, a reason, a question back. */
export function needsWords(verb: QuestionVerb): boolean {
  return verb === 'answer' || verb === 'decline' || verb === 'ask-back' || verb === 'reply';
}
