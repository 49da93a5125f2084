import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toInstant, type Day, type Instant } from '../time.ts';
import {
  beginMeeting,
  indexOfStop,
  mostSaid,
  movesMeeting,
  stepMeeting,
  stopsOf,
  type AgendaStep,
  type Meeting,
  type MeetingEvent,
} from './meeting.ts';
import { questionsToDiscuss, teamAgenda, teamsToDiscuss } from './team-meeting.ts';

const at = (minute: number): Instant => toInstant(Date.parse('2026-11-23T09:00:00.000Z') + minute * 60_000);
const agenda: readonly AgendaStep[] = [
  { step: 'check-in', subjects: [] },
  { step: 'teams', subjects: ['jeugd', 'thuis'] },
  { step: 'close', subjects: [] },
];

/** After all of these, each of which must be accepted. */
function after(meeting: Meeting, ...events: readonly MeetingEvent[]): Meeting {
  return events.reduce((before, event, minute) => {
    const result = stepMeeting(before, event, at(minute + 1));
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }, meeting);
}
const codeOf = (meeting: Meeting, event: MeetingEvent): string => {
  const result = stepMeeting(meeting, event, at(0));
  return result.ok ? 'accepted' : result.code;
};
const note = (id: string, text: string): MeetingEvent => ({
  kind: 'note',
  id,
  about: { step: 'teams', subject: 'jeugd' },
  text,
});

describe('a meeting', () => {
  test('stops at every step, and in a step with subjects at each of them', () => {
    expect(stopsOf(agenda)).toEqual([
      { step: 'check-in', subject: null },
      { step: 'teams', subject: 'jeugd' },
      { step: 'teams', subject: 'thuis' },
      { step: 'close', subject: null },
    ]);
    expect(indexOfStop(agenda, { step: 'teams', subject: null })).toBe(-1);
  });

  test('goes on, back and straight to a stop, and remembers how far it has been', () => {
    const begun = beginMeeting(agenda, at(0));
    const there = after(begun, { kind: 'next' }, { kind: 'next' }, { kind: 'back' });
    expect(there).toMatchObject({ at: 1, furthest: 2 });
    const end = after(begun, { kind: 'go-to', stop: { step: 'close', subject: null } });
    expect(end).toMatchObject({ at: 3, furthest: 3, over: false });
  });

  test('knows since when it is in a step, whatever subjects it passes there', () => {
    const begun = beginMeeting(agenda, at(0));
    expect(after(begun, { kind: 'next' }).since).toBe(at(1));
    expect(after(begun, { kind: 'next' }, { kind: 'next' }).since).toBe(at(1));
    expect(after(begun, { kind: 'next' }, { kind: 'next' }, { kind: 'next' }).since).toBe(at(3));
  });

  test('goes nowhere that is not on its agenda', () => {
    const begun = beginMeeting(agenda, at(0));
    expect(codeOf(begun, { kind: 'back' })).toBe('wrong-state');
    const last = after(begun, { kind: 'next' }, { kind: 'next' }, { kind: 'next' });
    expect(codeOf(last, { kind: 'next' })).toBe('wrong-state');
    expect(codeOf(begun, { kind: 'go-to', stop: { step: 'teams', subject: 'weg' } })).toBe('not-found');
    expect(codeOf(begun, { kind: 'go-to', stop: { step: 'teams', subject: null } })).toBe('not-found');
  });

  test('keeps what was written once, and lets it be taken back', () => {
    const begun = beginMeeting(agenda, at(0));
    const agreed = after(begun, note('a', '  Els belt  '), note('a', 'nog eens'), {
      ...note('b', 'Voor 1 december'),
      kind: 'agreement',
    } as MeetingEvent);
    expect(agreed.said.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['a', 'note', 'Els belt'],
      ['b', 'agreement', 'Voor 1 december'],
    ]);
    expect(after(agreed, { kind: 'take-back', id: 'a' }).said.map(({ id }) => id)).toEqual(['b']);
    expect(codeOf(agreed, { kind: 'take-back', id: 'weg' })).toBe('not-found');
    expect(codeOf(begun, note('c', ' '))).toBe('empty-text');
    expect(codeOf(begun, note('c', 'x'.repeat(601)))).toBe('text-too-long');
    expect(
      codeOf(begun, { kind: 'note', id: 'c', about: { step: 'weg', subject: null }, text: 'iets' }),
    ).toBe('not-found');
    const full = {
      ...begun,
      said: Array.from({ length: mostSaid }, (_, index) => ({
        id: `${index}`,
        kind: 'note' as const,
        about: { step: 'close', subject: null },
        text: 'vol',
      })),
    };
    expect(codeOf(full, note('c', 'nog een'))).toBe('too-many');
  });

  test('that is over takes nothing any more', () => {
    const over = after(beginMeeting(agenda, at(0)), { kind: 'end' });
    for (const event of [{ kind: 'next' }, { kind: 'end' }, note('a', 'te laat')] as const)
      expect(codeOf(over, event)).toBe('meeting-over');
  });

  test('whatever happens to it stands at one of its stops, never loses its agenda, and ends for good', () => {
    const step = fc.record({
      step: fc.constantFrom('een', 'twee', 'drie'),
      subjects: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    });
    const stop = fc.record({
      step: fc.constantFrom('een', 'twee', 'drie'),
      subject: fc.constantFrom('a', 'b', 'c', null),
    });
    const event: fc.Arbitrary<MeetingEvent> = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom({ kind: 'next' } as const, { kind: 'back' } as const) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('go-to' as const), stop }) },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constantFrom('note' as const, 'agreement' as const),
          id: fc.constantFrom('1', '2', '3'),
          about: stop,
          text: fc.string(),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), id: fc.constant('1') }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'end' } as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), fc.array(event), (steps, events) => {
        const stops = stopsOf(steps);
        let meeting = beginMeeting(steps, at(0));
        for (const one of events) {
          const before = meeting;
          const result = stepMeeting(meeting, one, at(1));
          if (result.ok) meeting = result.value;
          expect(meeting.steps).toBe(steps);
          expect(stops[meeting.at]).toBeDefined();
          expect(meeting.furthest).toBeGreaterThanOrEqual(meeting.at);
          expect(meeting.furthest).toBeGreaterThanOrEqual(before.furthest);
          expect(movesMeeting(one) || meeting.at === before.at).toBe(true);
          // and says why
          expect(before.over).toBe(!result.ok && result.code === 'meeting-over');
          expect(new Set(meeting.said.map(({ id }) => id)).size).toBe(meeting.said.length);
          for (const { about } of meeting.said) expect(indexOfStop(steps, about)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the agenda of a Team van teams', () => {
  const day = '2026-12-01' as Day;
  const later = '2026-12-24' as Day;

  test('has teams by their own word, and questions by the day they are wanted', () => {
    const teams = [
      { team: 'a', name: 'Wonen', judgement: 'on-track' },
      { team: 'b', name: 'Thuis', judgement: null },
      { team: 'c', name: 'Jeugd', judgement: 'fragile' },
      { team: 'd', name: 'Meedoen', judgement: 'stuck' },
      { team: 'e', name: 'Buurt', judgement: 'stuck' },
    ] as const;
    expect(teamsToDiscuss(teams).map(({ name }) => name)).toEqual([
      'Buurt',
      'Meedoen',
      'Jeugd',
      'Thuis',
      'Wonen',
    ]);
    const questions = [
      { id: '1', before: null, askedAt: at(1) },
      { id: '2', before: later, askedAt: at(0) },
      { id: '3', before: day, askedAt: at(3) },
      { id: '4', before: null, askedAt: at(0) },
      { id: '5', before: day, askedAt: at(2) },
    ];
    expect(questionsToDiscuss(questions).map(({ id }) => id)).toEqual(['5', '3', '2', '4', '1']);
    expect(stopsOf(teamAgenda(teams, questions))).toHaveLength(4 + 5 + 5);
  });

  test('is whole without teams or questions too', () => {
    expect(stopsOf(teamAgenda([], [])).map(({ step }) => step)).toEqual([
      'check-in',
      'successes',
      'teams',
      'questions',
      'agreements',
      'close',
    ]);
  });
});
