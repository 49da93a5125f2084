import { accept, refuse, type Result } from '../errors.ts';
import type { Instant } from '../time.ts';
import { textLimits } from './card.ts';

/** A step of an agenda, with what is talked through in it one by one; without such, the step is one stop. */
export interface AgendaStep {
  readonly step: string;
  /** Ids, in the order in which one talks them through. */
  readonly subjects: readonly string[];
}

/** Where a meeting can be: a step, or one of its subjects. */
export interface Stop {
  readonly step: string;
  readonly subject: string | null;
}

export const saidKinds = ['note', 'agreement'] as const;
export type SaidKind = (typeof saidKinds)[number];

/** What was written down in a meeting. Nobody's name belongs to it. */
export interface Said {
  readonly id: string;
  readonly kind: SaidKind;
  /** What was being talked about. */
  readonly about: Stop;
  readonly text: string;
}

/**
 * A meeting that walks through an agenda. It knows no teams, questions or people, only steps and ids: whoever shows it knows what
 * they mean.
 */
export interface Meeting {
  readonly steps: readonly AgendaStep[];
  /** Which of its stops it is at, from 0. */
  readonly at: number;
  /** The furthest stop it has been at. */
  readonly furthest: number;
  /** When it came to the step that it is in. */
  readonly since: Instant;
  readonly said: readonly Said[];
  readonly over: boolean;
}

/** What can happen to it. `end` is allowed from anywhere. */
export type MeetingEvent =
  | { readonly kind: 'next' | 'back' | 'end' }
  | { readonly kind: 'go-to'; readonly stop: Stop }
  | ({ readonly kind: SaidKind } & Omit<Said, 'kind'>)
  | { readonly kind: 'take-back'; readonly id: string };

/** The most that is written down in one meeting. */
export const mostSaid = 300;

/** A meeting at its first stop. */
export function beginMeeting(steps: readonly AgendaStep[], at: Instant): Meeting {
  return { steps, at: 0, furthest: 0, since: at, said: [], over: false };
}

/** Every stop, in order. */
export function stopsOf(steps: readonly AgendaStep[]): Stop[] {
  return steps.flatMap(({ step, subjects }): Stop[] =>
    subjects.length === 0 ? [{ step, subject: null }] : subjects.map((subject) => ({ step, subject })),
  );
}

/** Which stop this is; -1 when the agenda doesn't have it. */
export function indexOfStop(steps: readonly AgendaStep[], { step, subject }: Stop): number {
  return stopsOf(steps).findIndex((each) => each.step === step && each.subject === subject);
}

/** Whether an event moves the meeting, so that it counts only for who saw where it was. */
export function movesMeeting({ kind }: MeetingEvent): boolean {
  return kind === 'next' || kind === 'back' || kind === 'go-to' || kind === 'end';
}

/**
 * The meeting after an event. Refuses `meeting-over` once it has ended, `wrong-state` beyond the first or last stop, `not-found` for
 * a stop or note that isn't there, and texts that are empty, too long or too many. What changes nothing gives the same meeting.
 */
export function stepMeeting(meeting: Meeting, event: MeetingEvent, at: Instant): Result<Meeting> {
  if (meeting.over) return refuse('meeting-over');
  switch (event.kind) {
    case 'next':
    case 'back':
      return moveTo(meeting, meeting.at + (event.kind === 'next' ? 1 : -1), 'wrong-state', at);
    case 'go-to':
      return moveTo(meeting, indexOfStop(meeting.steps, event.stop), 'not-found', at);
    case 'end':
      return accept({ ...meeting, over: true });
    case 'take-back': {
      const said = meeting.said.filter(({ id }) => id !== event.id);
      return said.length === meeting.said.length ? refuse('not-found') : accept({ ...meeting, said });
    }
    default:
      return write(meeting, event);
  }
}

function moveTo(
  meeting: Meeting,
  to: number,
  otherwise: 'wrong-state' | 'not-found',
  at: Instant,
): Result<Meeting> {
  const stops = stopsOf(meeting.steps);
  const [from, target] = [stops[meeting.at], stops[to]];
  if (target === undefined) return refuse(otherwise);
  if (to === meeting.at) return accept(meeting);
  return accept({
    ...meeting,
    at: to,
    furthest: Math.max(meeting.furthest, to),
    since: from?.step === target.step ? meeting.since : at,
  });
}

function write(
  meeting: Meeting,
  { kind, id, about, text }: Extract<MeetingEvent, { readonly kind: SaidKind }>,
): Result<Meeting> {
  // sent twice is written once
  if (meeting.said.some((each) => each.id === id)) return accept(meeting);
  const written = text.trim();
  if (written === '') return refuse('empty-text');
  if (written.length > textLimits.sentence) return refuse('text-too-long');
  if (indexOfStop(meeting.steps, about) < 0) return refuse('not-found');
  if (meeting.said.length >= mostSaid) return refuse('too-many');
  return accept({ ...meeting, said: [...meeting.said, { id, kind, about, text: written }] });
}
