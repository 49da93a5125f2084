import type { Notice } from '@verbeterbord/shared/api/notices.ts';
import { unreachable } from '@verbeterbord/shared/assert.ts';
import type { ReactNode } from 'react';
import type { PostText } from '../../i18n/post.ts';
import type { IconName } from '../../ui/icon-paths.ts';
import { Link } from '../../ui/link.tsx';
import { CardLink } from './card-link.tsx';
import type { Said } from './said.ts';

/** What came of something between teams. */
export type BetweenNotice = Extract<Notice, { readonly kind: 'question' | 'offer' | 'dependency' }>;

/** In words, and where to look at it: who asked at their own card, who holds it in the overview of their team. */
export function saidBetween(
  notice: BetweenNotice,
  words: PostText['notices'],
  onOpen: (() => void) | undefined,
): Said {
  switch (notice.kind) {
    case 'question': {
      const { verb, team, title, board } = notice;
      const what = (
        <>
          {words.question[verb](team)} {linked(questionAt(notice), title, onOpen)}
        </>
      );
      return { icon: questionIcons[verb], what, words: notice.words, about: board?.title ?? team };
    }
    case 'offer': {
      const { verb, team, title, board } = notice;
      const what = (
        <>
          {words.offer[verb](team)} {linked(board === null ? null : `/bord/${board.id}`, title, onOpen)}
        </>
      );
      return { icon: 'hand', what, words: notice.words, about: board?.title ?? team };
    }
    case 'dependency': {
      const { board, card, on } = notice;
      const what = (
        <>
          {words.dependency(on.title, on.team)} <CardLink board={board} card={card} onOpen={onOpen} />
        </>
      );
      return { icon: 'check', what, words: '', about: board.title };
    }
    default:
      return unreachable(notice);
  }
}

function questionAt(notice: Extract<Notice, { readonly kind: 'question' }>): string | null {
  const { board, card, overview, question } = notice;
  if (board !== null && card !== null) return `/bord/${board.id}?kaart=${card.kind}:${card.id}`;
  return overview === null ? null : `/team/${overview}/overzicht?vraag=${question}`;
}

function linked(href: string | null, title: string, onOpen: (() => void) | undefined): ReactNode {
  const shown = title === '' ? '…' : title;
  return href === null ? (
    <b>{shown}</b>
  ) : (
    <Link href={href} onClick={onOpen}>
      {shown}
    </Link>
  );
}

const questionIcons = {
  ask: 'raise',
  'take-up': 'hand',
  answer: 'check',
  decline: 'minus',
  'ask-back': 'talk',
  reply: 'talk',
  'pass-up': 'raise',
  'move-up': 'raise',
  lapse: 'info',
} as const satisfies Record<string, IconName>;
