import type { QuestionState } from '@verbeterbord/shared/domain/question.ts';

/** What a board shows of other teams, on a card and on the rail: short, because it comes with the wall. */
export const references = {
  /** On the card that was asked about. Nothing of what was withdrawn. */
  asked: {
    open: (to: string) => `gevraagd aan ${to}`,
    'taken-up': (to: string) => `opgepakt door ${to}`,
    'asked-back': (to: string) => `terugvraag van ${to}`,
    answered: (to: string) => `antwoord van ${to}`,
    declined: (to: string) => `afgewezen door ${to}`,
  } satisfies Record<Exclude<QuestionState, 'withdrawn'>, (to: string) => string>,
  before: (day: string) => `antwoord vóór ${day}`,
  /** Said to who listens, when it changes while the board is open. */
  changed: (title: string, state: string) => `${title}: ${state}`,
  /** On a card that waits for one of another team, or is waited for. */
  waits: {
    for: (team: string, title: string) => `wacht op ${team}: ${title}`,
    done: (team: string, title: string) => `klaar bij ${team}: ${title}`,
    binned: (team: string, title: string) => `opgeborgen bij ${team}: ${title}`,
    gone: (team: string, title: string) => `niet meer op het bord van ${team}: ${title}`,
    awaited: (team: string) => `${team} wacht hierop`,
  },
  /** On an action that was offered. */
  offer: {
    offered: (team: string) => `aangeboden aan ${team}`,
    accepted: (team: string) => `overgenomen door ${team}`,
    declined: (team: string, reason: string) => `${team} wees dit af: ${reason}`,
  },
  /** On the banner: which higher ambition it serves. */
  serves: {
    label: 'draagt bij aan:',
    gone: 'die ambitie hangt er niet meer',
    unknown: 'een ambitie van het team hierboven',
    open: (title: string) => `Bekijk “${title}” op het bord van dat team`,
  },
  received: {
    title: 'Opgeschaald naar ons',
    offered: 'Aangeboden aan ons',
    from: (team: string) => `Vraag van ${team}`,
    about: (title: string) => `Over: ${title}`,
    state: {
      open: 'nog niet opgepakt',
      'taken-up': 'opgepakt',
      'asked-back': 'wacht op hun antwoord',
      answered: 'beantwoord',
      declined: 'afgewezen',
      withdrawn: 'ingetrokken',
    } satisfies Record<QuestionState, string>,
    passed: (to: string) => `doorgegeven aan ${to}`,
    over: (count: number) => `afgerond of doorgegeven (${count})`,
    came: (team: string, question: string) => `Nieuwe vraag van ${team}: ${question}`,
    offerCame: (team: string, title: string) => `${team} biedt ons een actie aan: ${title}`,
    given: (count: number) => `aangeboden aan teams (${count})`,
  },
};
