import type { Reference } from '@verbeterbord/shared/domain/reference.ts';
import {
  asId,
  newId,
  type BoardId,
  type PersonId,
  type QuestionId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import { dayOf, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { destructionDay } from '../../boards/closing/destruction-day.ts';
import type { Stores } from '../../storage/stores.ts';
import type { QuestionRow } from '../../storage/team-of-teams/questions.ts';
import type { Aftermath, CrossingKind, ReferredCard, Telling } from './crossing-kind.ts';
import { questionBoards } from './question-boards.ts';
import { teamAbove } from './team-above.ts';
import { tellHolder } from './tell-holder.ts';

export type QuestionKindDeps = Pick<
  Stores,
  | 'boards'
  | 'caretakers'
  | 'questionHistory'
  | 'questionTerms'
  | 'questions'
  | 'referencedCards'
  | 'teamNotices'
  | 'teams'
>;

/** Questions, as what goes between teams. */
export class QuestionKind implements CrossingKind {
  readonly #deps: QuestionKindDeps;

  constructor(deps: QuestionKindDeps) {
    this.#deps = deps;
  }

  async reference(board: BoardId, id: string): Promise<Reference | null | undefined> {
    const { questions, questionHistory, referencedCards } = this.#deps;
    const row = await questions.find(asId<QuestionId>(id));
    if (row === null) return undefined;
    if (!row.shown) return null;
    const { places } = await questionBoards(this.#deps, row);
    const place = places.find((each) => each.board === board);
    if (place === undefined) return null;
    const line = await questionHistory.line(row.id, place.side);
    if (line === null) return null;
    const card = cardOf(row);
    const facts = await referencedCards.find({ board: row.board, ...card });
    return {
      id: row.id,
      kind: 'question',
      side: place.side,
      card: place.side === 'asked' ? card : null,
      from: line.team.name,
      to: line.holder.name,
      title: line.title,
      standing: line.standing,
      question: line.text,
      help: line.help,
      before: line.before,
      state: line.state,
      words: line.words,
      comments: facts?.comments ?? 0,
      askedAt: line.askedAt,
      changedAt: line.changedAt,
    };
  }

  async cards(): Promise<readonly ReferredCard[]> {
    const rows = await this.#deps.questions.shown();
    return rows.map(({ board, cardKind: kind, card: id }) => ({ board, kind, id }));
  }

  async tellingOf({ board, kind, id }: ReferredCard): Promise<readonly Telling[]> {
    return this.#tellings(await this.#deps.questions.shownAbout(board, kind, id));
  }

  async ofLateBoard(team: TeamId, madeAt: Instant): Promise<readonly QuestionId[]> {
    return this.#deps.questionTerms.shownAt(team, madeAt);
  }

  async waitingTeams(): Promise<readonly TeamId[]> {
    return this.#deps.questionTerms.teamsShownTo();
  }

  async fade(before: Instant): Promise<readonly Telling[]> {
    return this.#tellings(await this.#deps.questionTerms.fade(before));
  }

  async forgetNames(before: Instant): Promise<number> {
    return this.#deps.questionTerms.forgetNames(before);
  }

  async destroyDue(today: Day): Promise<number> {
    return this.#deps.questionTerms.destroyDue(
      (settledAt, years) => destructionDay(dayOf(Date.parse(settledAt)), years) <= today,
    );
  }

  /** What it asked lapses; what it was asked goes to the team above it, or lapses at the top. */
  async teamEnds(
    team: TeamId,
    parent: TeamId | null,
    at: Instant,
  ): Promise<readonly (Telling & Aftermath)[]> {
    const { questions } = this.#deps;
    const done: (Telling & Aftermath)[] = [];
    for (const row of await questions.liveBy('asked', team)) done.push(await this.#step(row, null, at));
    for (const row of await questions.liveBy('held', team)) {
      const to = parent === null ? null : await teamAbove(this.#deps.teams, parent, row.team);
      done.push(await this.#step(row, to, at));
    }
    return done;
  }

  /** The server itself takes a step: with nobody to go to, the question is over. */
  async #step(row: QuestionRow, to: TeamId | null, at: Instant): Promise<Telling & Aftermath> {
    const { questions, teamNotices } = this.#deps;
    const step = newId<string>();
    const verb = to === null ? 'lapse' : 'move-up';
    const people: readonly PersonId[] = row.askedBy === null ? [] : [row.askedBy];
    await questions.step(row, to === null ? 'withdrawn' : 'open', {
      id: step,
      verb,
      team: null,
      person: null,
      text: '',
      to,
      at,
    });
    await teamNotices.add(
      people.map((person) => ({
        id: `${row.id}:${step}:${person}`,
        person,
        kind: 'question',
        object: row.id,
        verb,
      })),
      at,
    );
    const held = to === null ? [] : await tellHolder(this.#deps, row, { step, holder: to, by: null, at });
    return { ...(await questionBoards(this.#deps, row)), people: [...people, ...held] };
  }

  async #tellings(rows: readonly QuestionRow[]): Promise<Telling[]> {
    const tellings: Telling[] = [];
    for (const row of rows) tellings.push(await questionBoards(this.#deps, row));
    return tellings;
  }
}

function cardOf({ cardKind, card }: QuestionRow): { readonly kind: typeof cardKind; readonly id: string } {
  return { kind: cardKind, id: card };
}
