import type { MeetingRecord } from '@verbeterbord/shared/api/meetings.ts';
import type { Cell, Table } from '../cycles/record-table.ts';
import { helpWords, judgementWords, questionStateWords } from './words.ts';

/** The record of a meeting in one table, a row for everything that it says. */
export function meetingTable({ teams, questions, agreements, notes, successes }: MeetingRecord): Table {
  const row = (
    kind: string,
    about: string | null,
    text: string | null,
    more: string | null = null,
  ): Cell[] => [kind, about, text, more];
  return {
    name: 'Overleg',
    head: ['soort', 'team of onderwerp', 'tekst', 'oordeel of antwoord'],
    rows: [
      ...successes.map(({ team, title }) => row('succes', team, title)),
      ...teams.map(({ team, ambition, judgement, judgementNote }) =>
        row(
          'team',
          team,
          ambition,
          [judgement === null ? null : judgementWords[judgement], judgementNote]
            .filter((part) => part !== null && part !== '')
            .join(': '),
        ),
      ),
      ...questions.map(({ team, text, state, words }) =>
        row('vraag', team, text, [questionStateWords[state], words].filter((part) => part !== '').join(': ')),
      ),
      ...agreements.map(({ about, text }) => row('afspraak', about, text)),
      ...notes.map(({ about, text }) => row('aantekening', about, text)),
    ],
  };
}

/** A row per team, as it stood at the end of the meeting. */
export function meetingTeamsTable({ teams }: MeetingRecord): Table {
  return {
    name: 'Teams',
    head: [
      'team',
      'ambitie',
      'oordeel',
      'toelichting',
      'beoordeeld op',
      'te doen',
      'bezig',
      'klaar',
      'vast',
      'meegenomen',
      'nieuwe successen',
      'open vragen',
    ],
    rows: teams.map(
      ({ team, ambition, judgement, judgementNote, judgedOn, counts, carried, successes, questions }) => [
        team,
        ambition,
        judgement === null ? null : judgementWords[judgement],
        judgementNote,
        judgedOn === null ? null : { day: judgedOn },
        counts.todo,
        counts.doing,
        counts.done,
        counts.stuck,
        carried,
        successes,
        questions,
      ],
    ),
  };
}

/** A row per question of the agenda. */
export function meetingQuestionsTable({ questions }: MeetingRecord): Table {
  return {
    name: 'Vragen',
    head: ['team', 'vraag', 'hulp', 'vóór', 'over', 'stand', 'antwoord', 'in dit overleg'],
    rows: questions.map(({ team, text, help, before, title, state, words, here }) => [
      team,
      text,
      helpWords[help],
      before === null ? null : { day: before },
      title,
      questionStateWords[state],
      words,
      here ? 'ja' : 'nee',
    ]),
  };
}

/** What was agreed and noted. */
export function meetingSaidTable({ agreements, notes }: MeetingRecord): Table {
  return {
    name: 'Afspraken',
    head: ['soort', 'over', 'tekst'],
    rows: [
      ...agreements.map(({ about, text }) => ['afspraak', about, text]),
      ...notes.map(({ about, text }) => ['aantekening', about, text]),
    ],
  };
}
