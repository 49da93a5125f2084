import { offerNews, questionNews, type Notice } from '@verbeterbord/shared/api/notices.ts';
import type { QuestionSide } from '@verbeterbord/shared/domain/question.ts';
import {
  asId,
  type DependencyId,
  type OfferId,
  type PersonId,
  type QuestionId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { StoredTeamNotice } from '../../storage/team-of-teams/team-notices.ts';
import type { SeenBoard } from './boards-today.ts';
import { noticeIdOf } from './notice-id.ts';
import type { PostDeps } from './post-deps.ts';

type Deps = Pick<
  PostDeps,
  'teamNotices' | 'questions' | 'questionHistory' | 'offers' | 'dependencies' | 'boards' | 'overviewsOf'
>;
type Seen = ReadonlyMap<SeenBoard['row']['id'], SeenBoard>;
type News = Extract<Notice, { readonly kind: 'question' | 'offer' | 'dependency' }>;

/** What somebody is told of questions, offers and dependencies, as far as they may see by now what it is about. */
export async function crossingNoticesOf(
  deps: Deps,
  person: PersonId,
  seen: Seen,
  { since, sinceSeen }: { readonly since: Instant; readonly sinceSeen: Instant },
): Promise<News[]> {
  const stored = await deps.teamNotices.of(person, since);
  const shown = stored.filter(({ seenAt }) => seenAt === null || seenAt >= sinceSeen);
  if (shown.length === 0) return [];
  const overviews = await deps.overviewsOf(person);
  const found: (News | null)[] = [];
  for (const notice of shown)
    switch (notice.kind) {
      case 'question':
        found.push(await ofQuestion(deps, notice, seen, overviews));
        break;
      case 'offer':
        found.push(await ofOffer(deps, notice, seen, overviews));
        break;
      case 'dependency':
        found.push(await ofDependency(deps, notice, seen));
    }
  return found.filter((notice) => notice !== null);
}

function common({ id, at, seenAt }: StoredTeamNotice) {
  return { id: noticeIdOf.team(id), at, seen: seenAt !== null } as const;
}

/**
 * To whoever holds it or asked back about their team's overview; to whoever asked about their own board. That it waits is told only as
 * long as nobody took it up.
 */
async function ofQuestion(
  { questions, questionHistory }: Deps,
  notice: StoredTeamNotice,
  seen: Seen,
  overviews: ReadonlySet<TeamId>,
): Promise<News | null> {
  const question = asId<QuestionId>(notice.object);
  const verb = questionNews.find((each) => each === notice.verb);
  const row = await questions.find(question);
  if (row === null || verb === undefined) return null;
  const toHolder = verb === 'ask' || verb === 'reply';
  if (toHolder ? !overviews.has(row.holder) : !seen.has(row.board)) return null;
  if (verb === 'ask' && row.state !== 'open') return null;
  const side: QuestionSide = toHolder ? 'received' : 'asked';
  const line = await questionHistory.line(question, side);
  const [, stepId] = notice.id.split(':');
  const step = (await questionHistory.steps(question)).find(({ id }) => id === stepId);
  if (line === null || step === undefined) return null;
  // passed up since, to a team whose overview they see as well
  if (verb === 'ask' && step.to?.id !== row.holder) return null;
  return {
    ...common(notice),
    kind: 'question',
    verb,
    question,
    title: line.title,
    team: verb === 'ask' ? line.team.name : ((step.to ?? step.team)?.name ?? ''),
    words: verb === 'ask' ? line.text : step.text,
    board: toHolder ? null : { id: row.board, title: seen.get(row.board)?.row.title ?? '' },
    card: toHolder ? null : { kind: row.cardKind, id: row.card },
    overview: toHolder ? row.holder : null,
  };
}

/** To the receiving team of what it is offered, and what was taken back; to the offering one of what came of it. */
async function ofOffer(
  { offers, boards }: Deps,
  notice: StoredTeamNotice,
  seen: Seen,
  overviews: ReadonlySet<TeamId>,
): Promise<News | null> {
  const offer = await offers.find(asId<OfferId>(notice.object));
  const verb = offerNews.find((each) => each === notice.verb);
  if (offer === null || verb === undefined) return null;
  const toReceiver = verb === 'offer' || verb === 'take-back';
  const team = toReceiver ? offer.toTeam : offer.team;
  const board = await boards.firstOf(team);
  const isOpen = board !== null && seen.has(board.id);
  if (!isOpen && !overviews.has(team)) return null;
  return {
    ...common(notice),
    kind: 'offer',
    verb,
    offer: offer.id,
    title: offer.title,
    team: toReceiver ? offer.teamName : offer.toName,
    words: verb === 'decline' ? offer.reason : '',
    board: isOpen ? { id: board.id, title: board.title } : null,
  };
}

async function ofDependency(
  { dependencies }: Deps,
  notice: StoredTeamNotice,
  seen: Seen,
): Promise<News | null> {
  const dependency = await dependencies.find(asId<DependencyId>(notice.object));
  const board = dependency === null ? undefined : seen.get(dependency.waits.board);
  if (dependency === null || board === undefined) return null;
  const { id, waits, on } = dependency;
  return {
    ...common(notice),
    kind: 'dependency',
    dependency: id,
    board: { id: waits.board, title: board.row.title },
    card: { kind: waits.kind, id: waits.id, title: waits.title },
    on: { title: on.title, team: on.teamName },
  };
}
