import type { Report, ReportedTeam, ReportStanding } from '@verbeterbord/shared/api/reports.ts';
import type { Cell, Table } from '../cycles/record-table.ts';
import { helpWords, judgementWords, questionStateWords } from '../meetings/words.ts';

const standings = {
  closed: 'afgesloten',
  running: 'loopt nog',
  open: 'niet afgesloten',
  none: 'geen bord',
} as const satisfies Record<ReportStanding, string>;

const teamsIn = ({ own, teams }: Report): readonly ReportedTeam[] => (own === null ? teams : [own, ...teams]);

/** A row per ambition of each team; a team without one has a row too. */
export function reportTeamsTable(report: Report): Table {
  return {
    name: 'Teams',
    head: [
      'team',
      'ronde',
      'stand',
      'ambitie',
      'oordeel',
      'toelichting',
      'indicator',
      'eenheid',
      'doelwaarde',
      'waarde',
      'klaar',
      'meegenomen',
      'naar later',
      'gestopt',
      'nog open',
      'vast',
      'successen',
    ],
    rows: teamsIn(report).flatMap(({ team, number, standing, ambitions, counts, now, successes }) => {
      const around = (ambition: readonly Cell[]): Cell[] => [
        team.name,
        number,
        standings[standing],
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
          judgement === null ? null : judgementWords[judgement],
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
export function reportQuestionsTable({ questions }: Report): Table {
  return {
    name: 'Vragen',
    head: ['van', 'aan', 'vraag', 'hulp', 'vóór', 'gevraagd op', 'stand', 'antwoord', 'afgerond op'],
    rows: questions.map(({ from, to, text, help, before, askedOn, state, words, settledOn }) => [
      from,
      to,
      text,
      helpWords[help],
      before === null ? null : { day: before },
      { day: askedOn },
      questionStateWords[state],
      words,
      settledOn === null ? null : { day: settledOn },
    ]),
  };
}

/** Every value that an indicator had. */
export function reportValuesTable(report: Report): Table {
  return {
    name: 'Metingen',
    head: ['team', 'ambitie', 'indicator', 'eenheid', 'doelwaarde', 'datum', 'waarde'],
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
