import type { RecordedAction, RecordLine } from '@verbeterbord/shared/api/records.ts';
import type { Day } from '@verbeterbord/shared/time.ts';

/** A cell of an export; a day is a date in a sheet. */
export type Cell = string | number | null | { readonly day: Day };

/** Rows of an export under their headings. */
export interface Table {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const outcomes = {
  done: 'klaar',
  carried: 'meegenomen',
  later: 'naar later',
  stopped: 'gestopt',
} as const satisfies Record<RecordedAction['outcome'], string>;
const answers = { yes: 'ja', no: 'nee', 'not-yet': 'nog niet te zien' } as const;
const judgements = { 'on-track': 'op koers', fragile: 'kwetsbaar', stuck: 'vast' } as const;

/** One row per closed cycle; an ambition with its indicator has columns of its own. */
export function cyclesTable(records: readonly RecordLine[]): Table {
  const most = Math.max(0, ...records.map(({ ambitions }) => ambitions.length));
  const numbered = (name: string, at: number): string => (most > 1 ? `${name} ${at + 1}` : name);
  return {
    name: 'Rondes',
    head: [
      'ronde',
      'van',
      'tot en met',
      'klaar',
      'hielp',
      'hielp niet',
      'nog niet te zien',
      'meegenomen',
      'naar later',
      'gestopt',
      'erbij gekomen',
      'stemming (1 zwaar, 5 licht)',
      'antwoorden',
      'wat we leerden',
      ...Array.from({ length: most }, (_, at) => [
        numbered('ambitie', at),
        numbered('oordeel', at),
        numbered('indicator', at),
        numbered('eenheid', at),
        numbered('doelwaarde', at),
        numbered('waarde', at),
      ]).flat(),
    ],
    rows: records.map(({ number, start, end, counts, mood, lesson, ambitions }) => [
      number,
      { day: start },
      { day: end },
      counts.done,
      counts.helped,
      counts.notHelped,
      counts.notYet,
      counts.carried,
      counts.later,
      counts.stopped,
      counts.added,
      mood.mean,
      mood.answers,
      lesson,
      ...Array.from({ length: most }, (_, at): Cell[] => {
        const ambition = ambitions[at];
        const indicator = ambition?.indicator ?? null;
        const judgement = ambition?.judgement ?? null;
        return [
          ambition?.title ?? null,
          judgement === null ? null : judgements[judgement],
          indicator?.name ?? null,
          indicator?.unit ?? null,
          indicator?.target ?? null,
          indicator?.value ?? null,
        ];
      }).flat(),
    ]),
  };
}

/** One row per action of closed cycles; without names. */
export function actionsTable(actions: readonly (RecordedAction & { readonly number: number })[]): Table {
  return {
    name: 'Acties',
    head: [
      'ronde',
      'doel',
      'actie',
      'wat ervan werd',
      'hielp het',
      'wat we merkten',
      'reden',
      'keer meegenomen',
      'datum',
    ],
    rows: actions.map(({ number, goal, title, outcome, helped, noticed, reason, carried, due }) => [
      number,
      goal === null ? null : `${goal.number}. ${goal.title}`,
      title,
      outcomes[outcome],
      helped === null ? null : answers[helped],
      noticed,
      reason,
      carried,
      due === null ? null : { day: due },
    ]),
  };
}
