import type { OverviewBoard } from '@verbeterbord/shared/api/notices.ts';
import type { PostKind, PostLanguage } from '@verbeterbord/shared/domain/post.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { plain } from './plain.ts';
import { postWords, type PostWords } from './post-words.ts';

/** To whom a letter goes, and where its links lead. */
export interface Addressee {
  readonly name: string;
  readonly organisation: string;
  readonly language: PostLanguage;
  /** Turns this letter off, without signing in. */
  readonly off: string;
  /** The whole address of one of our pages; a path begins with a slash. */
  readonly addressOf: (path: string) => string;
}

/** A card that a letter points at. */
export interface LetterCard {
  readonly board: { readonly id: string; readonly title: string };
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

export interface PostLetter {
  readonly subject: string;
  readonly text: string;
}

/** The weekly overview. `mentions`: how often its reader was called and didn't look yet. */
export function digestLetter(to: Addressee, boards: readonly OverviewBoard[], mentions: number): PostLetter {
  const words = postWords[to.language];
  const mine = boards.flatMap((board) => board.mine);
  const parts = boards.map((board) => boardPart(to, words, board));
  return {
    subject: words.digest.subject(mine.length, mine.filter(({ late }) => late).length),
    text: letter(to, 'digest', [
      words.digest.lead,
      ...(mentions > 0 ? [words.digest.mentions(mentions)] : []),
      ...parts,
      `${words.digest.open}\n${to.addressOf('/')}`,
    ]),
  };
}

function boardPart(to: Addressee, words: PostWords, board: OverviewBoard): string {
  const { digest } = words;
  const mine = board.mine.map((action) => {
    const facts = [
      ...(action.due === null ? [] : [digest.due(dayIn(to.language, action.due), action.late)]),
      ...(action.stuck ? [digest.stuck] : []),
    ];
    return `- ${plain(action.title)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
  });
  return [
    digest.board(plain(board.title), board.cycle, dayIn(to.language, board.end)),
    to.addressOf(`/bord/${board.id}`),
    digest.team(board.done, board.total, board.stuck),
    ...(board.toClose ? [digest.toClose] : []),
    ...(mine.length > 0 ? [digest.mine, ...mine] : [digest.nothing]),
  ].join('\n');
}

/** Own actions that are due on one day, tomorrow as a rule. */
export function reminderLetter(to: Addressee, due: Day, cards: readonly LetterCard[]): PostLetter {
  const { reminder } = postWords[to.language];
  const day = dayIn(to.language, due);
  return {
    subject: reminder.subject(cards.length, day),
    text: letter(to, 'reminder', [
      reminder.lead(cards.length, day),
      ...cards.map((card) => `- ${plain(card.title)} (${plain(card.board.title)})\n  ${linkTo(to, card)}`),
      reminder.done,
    ]),
  };
}

/** Who mentioned its reader, and where; never what was said. */
export function mentionsLetter(
  to: Addressee,
  mentions: readonly (LetterCard & { readonly by: string | null })[],
): PostLetter {
  const words = postWords[to.language].mentions;
  const byOf = (by: string | null): string | null => (by === null ? null : plain(by));
  return {
    subject: words.subject(mentions.length, byOf(mentions[0]?.by ?? null)),
    text: letter(to, 'mentions', [
      words.lead(mentions.length),
      ...mentions.map(
        (each) =>
          `- ${words.line(byOf(each.by), plain(each.title), plain(each.board.title))}\n  ${linkTo(to, each)}`,
      ),
      words.where,
    ]),
  };
}

function letter(to: Addressee, kind: PostKind, parts: readonly string[]): string {
  const words = postWords[to.language];
  const foot = [
    words.why[kind],
    `${words.off}\n${to.off}`,
    `${words.offWhere}\n${to.addressOf('/account')}`,
  ].join('\n\n');
  const body = [words.hello(plain(to.name)), ...parts, words.bye(plain(to.organisation))].join('\n\n');
  return `${body}\n\n--\n${foot}\n`;
}

function linkTo(to: Addressee, { board, kind, id }: LetterCard): string {
  return to.addressOf(`/bord/${board.id}?kaart=${kind}:${id}`);
}

const formats = new Map<PostLanguage, Intl.DateTimeFormat>();

/** Such as "maandag 23 november". */
function dayIn(language: PostLanguage, day: Day): string {
  let format = formats.get(language);
  if (format === undefined) {
    const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', parts);
    formats.set(language, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
