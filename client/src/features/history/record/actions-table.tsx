import type { CycleRecord, RecordedOutcome } from '@verbeterbord/shared/api/records.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { Fragment, type ReactNode } from 'react';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Link } from '../../../ui/link.tsx';
import { PaperTable } from '../../../ui/paper/paper-table.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { namesIn } from './names-in.ts';
import styles from './record.module.css';

type RecordedRow = CycleRecord['actions'][number];

interface ActionsTableProps {
  readonly board: BoardId;
  readonly outcome: RecordedOutcome;
  readonly title: string;
  readonly actions: readonly RecordedRow[];
  readonly people: readonly Person[];
}

interface Column {
  readonly head: string;
  readonly cell: (action: RecordedRow) => ReactNode;
}

/** The actions that ended one way: of what was done whether it helped, of what was left why. */
export function ActionsTable({ board, outcome, title, actions, people }: ActionsTableProps) {
  const words = useHistoryText().record;
  const format = useFormat();
  const named = actions.some(({ owners }) => owners !== null);
  const all: readonly Column[] = [
    ...(named
      ? [{ head: words.owners, cell: ({ owners }: RecordedRow) => namesIn(owners ?? [], people) }]
      : []),
    ...(outcome === 'done'
      ? [
          {
            head: words.helpedHead,
            cell: ({ helped, again }: RecordedRow) =>
              [
                helped === null ? words.notAsked : words.helpedAnswers[helped],
                ...(again ? [words.again] : []),
              ].join('; '),
          },
          { head: words.noticed, cell: ({ noticed }: RecordedRow) => noticed },
        ]
      : [
          { head: words.reason, cell: ({ reason }: RecordedRow) => reason },
          {
            head: words.due,
            cell: ({ due }: RecordedRow) => (due === null ? '' : format.date(due)),
          },
          { head: words.times, cell: ({ carried }: RecordedRow) => (carried === 0 ? '' : carried) },
        ]),
  ];
  // what nobody filled in takes no room
  const columns = all.filter(({ cell }) => actions.some((action) => cell(action) !== ''));
  return (
    <PaperTable
      titles
      caption={title}
      head={[words.action, words.goal, ...columns.map(({ head }) => head)]}
      rows={actions.map((action) => ({
        key: action.id,
        cells: [
          <Fragment key="title">
            <Title board={board} action={action} />
            {action.late > 0 && <span className={styles.late}>{words.late(action.late)}</span>}
          </Fragment>,
          <Goal key="goal" goal={action.goal} />,
          ...columns.map(({ cell }) => cell(action)),
        ],
      }))}
    />
  );
}

function Goal({ goal }: Pick<RecordedRow, 'goal'>) {
  const words = useHistoryText().record;
  if (goal === null) return <span className={styles.soft}>{words.noGoal}</span>;
  return (
    <span className={styles.goal} data-goal={tapeOf(goal.number)}>
      <Tape className={styles.tape} />
      <b className="num">{goal.number}</b> {goal.title}
    </span>
  );
}

function Title({
  board,
  action: { id, title, where },
}: Pick<ActionsTableProps, 'board'> & { readonly action: RecordedRow }) {
  if (where === 'gone') return title;
  const href =
    where === 'board' ? `/bord/${board}?kaart=action:${id}` : `/bord/${board}/geschiedenis/kaart/${id}`;
  return <Link href={href}>{title}</Link>;
}
