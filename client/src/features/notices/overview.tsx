import type { Overview as Week, OverviewBoard } from '@verbeterbord/shared/api/notices.ts';
import { usePostText } from '../../i18n/post.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { CardLink } from './card-link.tsx';
import { Folded } from './folded.tsx';
import styles from './notices.module.css';

interface OverviewProps {
  readonly overview: Week;
  readonly onSeen: () => void;
}

/** The weekly overview, for who gets it in no mail: folded, because most of it stands below as well. */
export function Overview({ overview, onSeen }: OverviewProps) {
  const words = usePostText().notices;
  const format = useFormat();
  return (
    <li className={styles.row}>
      <Icon name="list" />
      <Folded summary={words.overview(format.date(overview.day))}>
        {overview.boards.map((board) => (
          <Board key={board.id} board={board} />
        ))}
        <Button slim icon="check" onClick={onSeen}>
          {words.seen}
        </Button>
      </Folded>
    </li>
  );
}

function Board({ board }: { readonly board: OverviewBoard }) {
  const words = usePostText().notices;
  const format = useFormat();
  return (
    <div className={styles.board}>
      <h3>
        <Link href={`/bord/${board.id}`}>{board.title}</Link>
      </h3>
      <p className={styles.soft}>
        {words.overviewBoard(board.cycle, format.date(board.end))} ·{' '}
        {words.overviewTeam(board.done, board.total)}
        {board.stuck > 0 && ` · ${words.overviewStuck(board.stuck)}`}
      </p>
      {board.toClose && <p className={styles.soft}>{words.toClose}</p>}
      {board.mine.length === 0 ? (
        <p className={styles.soft}>{words.nothingMine}</p>
      ) : (
        <ul className={styles.cards}>
          {board.mine.map(({ id, title, due, late, stuck }) => (
            <li key={id}>
              <CardLink board={board} card={{ kind: 'action', id, title }} />{' '}
              <span className={styles.soft}>
                {[
                  ...(due === null
                    ? []
                    : [late ? words.wasDue(format.day(due)) : words.due(format.day(due))]),
                  ...(stuck ? [words.stuck] : []),
                ].join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
