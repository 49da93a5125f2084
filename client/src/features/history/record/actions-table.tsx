import type { CycleRecord, RecordedOutcome } from '@verbeterbord/shared/api/records.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ReactNode } from 'react';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Link } from '../../../ui/link.tsx';
import { tableRoles as roles } from '../../../ui/paper/table-roles.ts';
import { Tape } from '../../../ui/tape.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
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
    <table className={styles.table} {...roles.table}>
      <caption>
        <VisuallyHidden>{title}</VisuallyHidden>
      </caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          <th scope="col" {...roles.column}>
            {words.action}
          </th>
          <th scope="col" {...roles.column}>
            {words.goal}
          </th>
          {columns.map(({ head }) => (
            <th key={head} scope="col" {...roles.column}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {actions.map((action) => (
          <tr key={action.id} {...roles.row}>
            <th scope="row" {...roles.head}>
              <Title board={board} action={action} />
              {action.late > 0 && <span className={styles.late}>{words.late(action.late)}</span>}
            </th>
            <td {...roles.cell} data-name={words.goal}>
              {action.goal === null ? (
                <span className={styles.soft}>{words.noGoal}</span>
              ) : (
                <span className={styles.goal} data-goal={tapeOf(action.goal.number)}>
                  <Tape className={styles.tape} />
                  <b className="num">{action.goal.number}</b> {action.goal.title}
                </span>
              )}
            </td>
            {columns.map(({ head, cell }) => {
              const shown = cell(action);
              return (
                <td key={head} {...roles.cell} data-name={head} data-empty={shown === ''}>
                  {shown}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
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
