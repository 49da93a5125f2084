import type { Report, ReportedTeam, ReportStanding } from '@verbeterbord/shared/api/reports.ts';
import type { ExportWord, Say } from '../cycles/export-words.ts';
import type { Cell, Table } from '../cycles/record-table.ts';
import { helpWords, judgementWords, questionStateWords } from '../meetings/words.ts';

const standings = {
  closed: 'afgesloten',
  running: 'loopt nog',
  open: 'niet afgesloten',
  none: 'geen bord',
} as const satisfies Record<ReportStanding, ExportWord>;

const teamsIn = ({ own, teams }: Report): readonly ReportedTeam[] => (own === null ? teams : [own, ...teams]);

/** A row per ambition of each team; a team without one has a row too. */
export function reportTeamsTable(report: Report, say: Say): Table {
  return {
    name: say('Teams'),
    head: [
      say('team'),
      say('ronde'),
      say('stand'),
      say('ambitie'),
      say('oordeel'),
      say('toelichting'),
      say('indicator'),
      say('eenheid'),
      say('doelwaarde'),
      say('waarde'),
      say('klaar'),
      say('meegenomen'),
      say('naar later'),
      say('gestopt'),
      say('nog open'),
      say('vast'),
      say('successen'),
    ],
    rows: teamsIn(report).flatMap(({ team, number, standing, ambitions, counts, now, successes }) => {
      const around = (ambition: readonly Cell[]): Cell[] => [
        team.name,
        number,
        say(standings[standing]),
        ...ambition,
        counts?.done ?? now?.done ?? null,
        counts?.carried ?? null,
        counts?.later ?? null,
        counts?.stopped ?? null,
        now?.open ?? null,
        now?.stuck ?? null,
        successes.map(({ title }) => title).join('; '),
      ];
      if (ambitions.length === 0) return [around(Array.from({ length: 7 }, () => null))];
      return ambitions.map(({ title, judgement, judgementNote, indicator }) =>
        around([
          title,
          judgement === null ? null : say(judgementWords[judgement]),
          judgementNote,
          indicator?.name ?? null,
          indicator?.unit ?? null,
          indicator?.target ?? null,
          indicator?.values.at(-1)?.value ?? null,
        ]),
      );
    }),
  };
}

/** A row per question, as it stood at the end of the cycle. */
export function reportQuestionsTable({ questions }: Report, say: Say): Table {
  return {
    name: say('Vragen'),
    head: [
      say('van'),
      say('aan'),
      say('vraag'),
      say('hulp'),
      say('vóór'),
      say('gevraagd op'),
      say('stand'),
      say('antwoord'),
      say('afgerond op'),
    ],
    rows: questions.map(({ from, to, text, help, before, askedOn, state, words, settledOn }) => [
      from,
      to,
      text,
      say(helpWords[help]),
      before === null ? null : { day: before },
      { day: askedOn },
      say(questionStateWords[state]),
      words,
      settledOn === null ? null : { day: settledOn },
    ]),
  };
}

/** Every value that an indicator had. */
export function reportValuesTable(report: Report, say: Say): Table {
  return {
    name: say('Metingen'),
    head: [
      say('team'),
      say('ambitie'),
      say('indicator'),
      say('eenheid'),
      say('doelwaarde'),
      say('datum'),
      say('waarde'),
    ],
    rows: teamsIn(report).flatMap(({ team, ambitions }) =>
      ambitions.flatMap(({ title, indicator }) =>
        (indicator?.values ?? []).map(({ day, value }): Cell[] => [
          team.name,
          title,
          indicator?.name ?? '',
          indicator?.unit ?? '',
          indicator?.target ?? null,
          { day },
          value,
        ]),
      ),
    ),
  };
}
