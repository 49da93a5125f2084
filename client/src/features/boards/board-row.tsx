import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import { useBoardsText } from '../../i18n/boards.ts';
import { useText } from '../../i18n/language.ts';
import { useNewsLine } from '../../i18n/news-line.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Judgement } from '../../ui/judgement.tsx';
import { Link } from '../../ui/link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { DoneRing } from './done-ring.tsx';
import styles from './board-row.module.css';

interface BoardRowProps {
  readonly board: BoardLine;
  /** How many cards others changed since I was there. */
  readonly news: number;
}

/** One board: its paint, sign and ambition, the team's judgement, this cycle, the last movement. The whole row opens it. */
export function BoardRow({ board, news }: BoardRowProps) {
  const newsLine = useNewsLine(news);
  const words = useBoardsText();
  const judgements = useText().panel.judgement.values;
  const format = useFormat();
  const { ambition, judgement, counts } = board;
  const all = counts.todo + counts.doing + counts.done;
  return (
    <article className={styles.row}>
      <div className={styles.paint} data-paint={ambition?.paint ?? 8}>
        <Mark paint={ambition?.paint ?? 8} />
        <div>
          <h3>
            <Link href={`/bord/${board.id}`} className={styles.link}>
              {board.title}
            </Link>
          </h3>
          <p>{ambition?.title ?? words.noAmbition}</p>
          {ambition?.horizon !== null && ambition?.horizon !== undefined && (
            <p className={styles.horizon}>{words.ambitionFor(ambition.horizon)}</p>
          )}
        </div>
      </div>
      <div className={styles.judgement}>
        {judgement === null ? (
          <p className={styles.soft}>{words.noJudgement}</p>
        ) : (
          <>
            <Judgement value={judgement} label={judgements[judgement]} />
            {board.judgementNote !== '' && <p>{board.judgementNote}</p>}
          </>
        )}
        {(board.overview || news > 0) && (
          <p className={styles.ways}>
            {board.overview && (
              <Link href={`/team/${board.team.id}/overzicht`} className={styles.way}>
                {words.overview}
              </Link>
            )}
            {news > 0 && (
              <Link href={`/bord/${board.id}/gewijzigd`} className={styles.way}>
                {newsLine}
              </Link>
            )}
          </p>
        )}
      </div>
      <div className={styles.cycle}>
        <DoneRing done={counts.done} all={all} />
        {all === 0 ? (
          <p className={styles.soft}>{words.noActions}</p>
        ) : (
          <p>
            <b className="num">{counts.done}</b> {words.doneAfter(all)}
          </p>
        )}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>
            <Icon name="arrow" />
            {words.doing}
          </dt>
          <dd className="num">{counts.doing}</dd>
        </div>
        <div className={classNames(counts.stuck > 0 && styles.red)}>
          <dt>
            <Icon name="stop" />
            {words.stuck}
          </dt>
          <dd className="num">{counts.stuck}</dd>
        </div>
      </dl>
      <p className={styles.moved}>
        <span>{words.lastMovement}</span>
        {board.lastMovement === null ? words.never : format.moment(board.lastMovement)}
      </p>
      <Icon name="right" className={styles.go} />
    </article>
  );
}
