import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { DepartedCard } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { ApiError } from '../../api/api-error.ts';
import { useHistoryText } from '../../i18n/history.ts';
import { Answered } from '../../sync/answered.tsx';
import { useAnswer } from '../../sync/use-answer.ts';
import { Link } from '../../ui/link.tsx';
import { usePagePlace } from '../../ui/page-place.ts';
import { NoSuch } from '../../ui/paper/no-such.tsx';
import { PageHead } from '../../ui/paper/page-head.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { DepartedBody } from './record/departed-body.tsx';
import styles from './record/record.module.css';

interface DepartedPageProps {
  readonly board: BoardId;
  readonly card: string;
}

/** A card that left the board with its cycle: to read, for links that were made when it hung there. */
export function DepartedPage({ board, card: id }: DepartedPageProps) {
  const { card: words, toBoard } = useHistoryText();
  const { answer: about } = useAnswer<BoardAbout>(`/boards/${board}/about`);
  const asked = useAnswer<DepartedCard>(`/boards/${board}/departed/${id}`);
  const { answer, error } = asked;
  const title = answer === undefined ? words.title : `${words.kinds[answer.card.kind]}: ${answer.card.title}`;
  usePageTitle(title);
  usePagePlace(`/bord/${board}`, about?.title, words.title);
  const back = { href: `/bord/${board}`, label: about?.title ?? toBoard };
  if (answer === undefined) {
    const missing = error instanceof ApiError && error.status === 404;
    return (
      <div className={styles.page}>
        <PageHead back={back} title={missing ? words.none : words.title} />
        {missing ? (
          <NoSuch href={back.href} text={words.noneText} label={toBoard} />
        ) : (
          <Answered asked={asked} />
        )}
      </div>
    );
  }
  return (
    <article className={styles.page}>
      <PageHead back={back} title={answer.card.title} facts={words.kinds[answer.card.kind]} />
      <div className={styles.left}>
        <p>{words.left(answer.number)}</p>
        <Link href={`/bord/${board}/geschiedenis/${answer.number}`}>{words.toRecord(answer.number)}</Link>
      </div>
      <DepartedBody board={board} departed={answer} />
    </article>
  );
}
