import type { RecordedAction, RecordLine } from '@verbeterbord/shared/api/records.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type { ExportWord, Say } from './export-words.ts';

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
} as const satisfies Record<RecordedAction['outcome'], ExportWord>;
const answers = { yes: 'ja', no: 'nee', 'not-yet': 'nog niet te zien' } as const;
const judgements = { 'on-track': 'op koers', fragile: 'kwetsbaar', stuck: 'vast' } as const;

/** One row per closed cycle; an ambition with its indicator has columns of its own. */
export function cyclesTable(records: readonly RecordLine[], say: Say): Table {
  const most = Math.max(0, ...records.map(({ ambitions }) => ambitions.length));
  const numbered = (name: ExportWord, at: number): string =>
    most > 1 ? `${say(name)} ${at + 1}` : say(name);
  return {
    name: say('Rondes'),
    head: [
      say('ronde'),
      say('van'),
      say('tot en met'),
      say('klaar'),
      say('hielp'),
      say('hielp niet'),
      say('nog niet te zien'),
      say('meegenomen'),
      say('naar later'),
      say('gestopt'),
      say('erbij gekomen'),
      say('stemming (1 zwaar, 5 licht)'),
      say('antwoorden'),
      say('wat we leerden'),
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
          judgement === null ? null : say(judgements[judgement]),
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
export function actionsTable(
  actions: readonly (RecordedAction & { readonly number: number })[],
  say: Say,
): Table {
  return {
    name: say('Acties'),
    head: [
      say('ronde'),
      say('doel'),
      say('actie'),
      say('wat ervan werd'),
      say('hielp het'),
      say('wat we merkten'),
      say('reden'),
      say('keer meegenomen'),
      say('datum'),
    ],
    rows: actions.map(({ number, goal, title, outcome, helped, noticed, reason, carried, due }) => [
      number,
      goal === null ? null : `${goal.number}. ${goal.title}`,
      title,
      say(outcomes[outcome]),
      helped === null ? null : say(answers[helped]),
      noticed,
      reason,
      carried,
      due === null ? null : { day: due },
    ]),
  };
}
