import type { MeetingRecord } from '@verbeterbord/shared/api/meetings.ts';
import type { ExportWord, Say } from '../cycles/export-words.ts';
import type { Cell, Table } from '../cycles/record-table.ts';
import { helpWords, judgementWords, questionStateWords } from './words.ts';

/** The record of a meeting in one table, a row for everything that it says. */
export function meetingTable(
  { teams, questions, agreements, notes, successes }: MeetingRecord,
  say: Say,
): Table {
  const row = (
    kind: ExportWord,
    about: string | null,
    text: string | null,
    more: string | null = null,
  ): Cell[] => [say(kind), about, text, more];
  return {
    name: say('Overleg'),
    head: [say('soort'), say('team of onderwerp'), say('tekst'), say('oordeel of antwoord')],
    rows: [
      ...successes.map(({ team, title }) => row('succes', team, title)),
      ...teams.map(({ team, ambition, judgement, judgementNote }) =>
        row(
          'team',
          team,
          ambition,
          [judgement === null ? null : say(judgementWords[judgement]), judgementNote]
            .filter((part) => part !== null && part !== '')
            .join(': '),
        ),
      ),
      ...questions.map(({ team, text, state, words }) =>
        row(
          'vraag',
          team,
          text,
          [say(questionStateWords[state]), words].filter((part) => part !== '').join(': '),
        ),
      ),
      ...agreements.map(({ about, text }) => row('afspraak', about, text)),
      ...notes.map(({ about, text }) => row('aantekening', about, text)),
    ],
  };
}

/** A row per team, as it stood at the end of the meeting. */
export function meetingTeamsTable({ teams }: MeetingRecord, say: Say): Table {
  return {
    name: say('Teams'),
    head: [
      say('team'),
      say('ambitie'),
      say('oordeel'),
      say('toelichting'),
      say('beoordeeld op'),
      say('te doen'),
      say('bezig'),
      say('klaar'),
      say('vast'),
      say('meegenomen'),
      say('nieuwe successen'),
      say('open vragen'),
    ],
    rows: teams.map(
      ({ team, ambition, judgement, judgementNote, judgedOn, counts, carried, successes, questions }) => [
        team,
        ambition,
        judgement === null ? null : say(judgementWords[judgement]),
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
export function meetingQuestionsTable({ questions }: MeetingRecord, say: Say): Table {
  return {
    name: say('Vragen'),
    head: [
      say('team'),
      say('vraag'),
      say('hulp'),
      say('vóór'),
      say('over'),
      say('stand'),
      say('antwoord'),
      say('in dit overleg'),
    ],
    rows: questions.map(({ team, text, help, before, title, state, words, here }) => [
      team,
      text,
      say(helpWords[help]),
      before === null ? null : { day: before },
      title,
      say(questionStateWords[state]),
      words,
      say(here ? 'ja' : 'nee'),
    ]),
  };
}

/** What was agreed and noted. */
export function meetingSaidTable({ agreements, notes }: MeetingRecord, say: Say): Table {
  return {
    name: say('Afspraken'),
    head: [say('soort'), say('over'), say('tekst')],
    rows: [
      ...agreements.map(({ about, text }) => [say('afspraak'), about, text]),
      ...notes.map(({ about, text }) => [say('aantekening'), about, text]),
    ],
  };
}
