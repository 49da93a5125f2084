import { CrossingRetention } from '@verbeterbord/server/jobs/crossing-retention.ts';
import type { Storage } from '@verbeterbord/server/storage/database.ts';
import { createBoard } from '@verbeterbord/server/usecases/boards/create-board.ts';
import { askQuestion } from '@verbeterbord/server/usecases/crossings/ask-question.ts';
import { commentQuestion } from '@verbeterbord/server/usecases/crossings/comment-question.ts';
import { endDependency } from '@verbeterbord/server/usecases/crossings/end-dependency.ts';
import { makeDependency } from '@verbeterbord/server/usecases/crossings/make-dependency.ts';
import { offerAction } from '@verbeterbord/server/usecases/crossings/offer-action.ts';
import { stepOffer } from '@verbeterbord/server/usecases/crossings/step-offer.ts';
import { stepQuestion } from '@verbeterbord/server/usecases/crossings/step-question.ts';
import { endTeam } from '@verbeterbord/server/usecases/teams/end-team.ts';
import { moveTeam } from '@verbeterbord/server/usecases/teams/move-team.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { solveObstacle } from '@verbeterbord/shared/board/commands/solve-obstacle.ts';
import { questionVerbs } from '@verbeterbord/shared/domain/question.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import {
  asId,
  newId,
  type BoardId,
  type DependencyId,
  type ObstacleId,
  type OfferId,
  type PersonId,
  type QuestionId,
  type TeamId,
} from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { Dead, startCrossings, type CrossingServer } from './crossing-server.ts';

/** Something that happens: what, and numbers that pick with whom and about what. */
export interface Happening {
  readonly do:
    | 'ask'
    | 'step'
    | 'comment'
    | 'title'
    | 'bin'
    | 'solve'
    | 'move'
    | 'end'
    | 'board'
    | 'offer'
    | 'decide'
    | 'wait'
    | 'stop-waiting'
    | 'later'
    | 'restart'
    | 'kill';
  readonly a: number;
  readonly b: number;
}

const me = asId<PersonId>('iemand');
const by = { actor: null, actorKind: 'system', origin: null } as const;
const gate = { change: <Value>(_whose: unknown, body: () => Promise<Value>): Promise<Value> => body() };
const day = 24 * 3_600_000;
const names = ['top', 'een', 'twee', 'een-a', 'een-b', 'twee-a', 'los'] as const;
const parents: Readonly<Record<string, string | null>> = {
  top: null,
  een: 'top',
  twee: 'top',
  'een-a': 'een',
  'een-b': 'een',
  'twee-a': 'twee',
  los: null,
};

/** Seven teams, of which two have no board yet, and whatever happens between them. */
export class SimulatedOffice {
  readonly storage: Storage;
  /** What was accepted, by kind: it must be there afterwards. */
  readonly done: Readonly<Record<'asked' | 'stepped' | 'said' | 'offered' | 'taken', string[]>> = {
    asked: [],
    stepped: [],
    said: [],
    offered: [],
    taken: [],
  };
  readonly boards: BoardId[] = [];
  readonly cards: { readonly board: BoardId; readonly kind: 'obstacle'; readonly id: ObstacleId }[] = [];
  readonly #waits: DependencyId[] = [];
  #clock = Date.parse('2026-11-02T09:00:00Z');
  #server: CrossingServer | null = null;
  readonly #hasty: boolean;

  constructor(storage: Storage, hasty = false) {
    this.storage = storage;
    this.#hasty = hasty;
  }

  get server(): CrossingServer {
    if (this.#server === null) throw new Error('not started');
    return this.#server;
  }

  async begin(): Promise<void> {
    const { db } = this.storage;
    await db
      .insertInto('person')
      .values({ id: me, name: 'Iemand', initials: 'I', role: '', office: null, email: null })
      .execute();
    for (const name of names) {
      const parent = parents[name] ?? null;
      await db
        .insertInto('team')
        .values({ id: asId(name), name, parent: parent === null ? null : asId(parent), ended_at: null })
        .execute();
      if (parent === null)
        await db
          .insertInto('calendar_part')
          .values({ team: asId(name), start: '2026-11-02' as Day, days: 14, first_number: 1 })
          .execute();
    }
    await this.restart();
    for (const name of names) if (name !== 'een' && name !== 'los') await this.#makeBoard(asId(name));
  }

  /** Another server on the same database. The new one dies by itself after so many writes. */
  async restart(fuse = Infinity): Promise<void> {
    await this.#server?.stop();
    this.#server = await startCrossings(this.storage, () => (this.#clock += 1), fuse, this.#hasty);
  }

  /** On a new server when the last one died. What it is in the midst of when it dies may be done, or not. */
  async happen(happening: Happening): Promise<void> {
    if (this.server.isDead()) await this.restart();
    try {
      await this.#do(happening);
    } catch (error) {
      if (!(error instanceof Dead)) throw error;
    }
  }

  async #do({ do: what, a, b }: Happening): Promise<void> {
    const { stores, hub, events, now } = this.server;
    const deps = { ...stores, hub, events, now };
    const card = pick(this.cards, a);
    if (card === undefined) return;
    const about = { kind: 'obstacle', id: card.id } as const;
    switch (what) {
      case 'ask': {
        const id = newId<QuestionId>();
        const question = { id, card: about, text: 'Mag het?', help: 'means', before: null } as const;
        const team = (await stores.boards.find(card.board))?.team;
        if (team !== undefined)
          this.#note('asked', id, await askQuestion(deps, { ...question, board: card.board, team, by: me }));
        return;
      }
      case 'step': {
        const question = await stores.questions.find(asId(pick(this.done.asked, a) ?? ''));
        const verb = pick(questionVerbs, b);
        if (question === null || verb === undefined) return;
        const id = newId<string>();
        this.#note(
          'stepped',
          id,
          await stepQuestion(deps, { id, verb, text: `Stap ${id}`, question, by: me }),
        );
        return;
      }
      case 'comment': {
        const question = await stores.questions.find(asId(pick(this.done.asked, a) ?? ''));
        const id = newId<string>();
        if (question !== null)
          this.#note('said', id, await commentQuestion(deps, { id, text: 'Zeg', question, by: me }));
        return;
      }
      case 'title':
        await hub.edit(card.board, me, editText, { ...about, field: 'title', text: `Kaart ${newId()}` });
        return;
      case 'bin':
        if (b % 2 === 0) await hub.edit(card.board, me, archiveCard, about);
        else await hub.edit(card.board, me, restoreCard, about);
        return;
      case 'solve':
        await hub.edit(card.board, me, solveObstacle, { obstacle: card.id, solved: b % 2 === 0 });
        return;
      case 'move':
        await moveTeam({ ...deps, gate }, by, teamAt(a), b % 8 === 7 ? null : teamAt(b));
        return;
      case 'end':
        await endTeam({ ...deps, gate, crossings: this.server.kinds }, by, teamAt(a));
        return;
      case 'board':
        await this.#makeBoard(teamAt(a));
        return;
      case 'offer': {
        const id = newId<OfferId>();
        const to = teamAt(b);
        // mostly to where it may go: of two teams by chance one is seldom above the other
        const over = parents[to] ?? null;
        const team = over === null || a % 4 === 0 ? teamAt(a) : asId<TeamId>(over);
        const offer = { id, team, to, title: `Aanbod ${id}`, notes: '', due: null };
        this.#note('offered', id, await offerAction(deps, { ...offer, source: null, by: me }));
        return;
      }
      case 'decide': {
        const offer = asId<OfferId>(pick(this.done.offered, a) ?? '');
        const accepting = { verb: 'accept', goal: null, later: true } as const;
        const declining = { verb: 'decline', reason: 'Geen tijd' } as const;
        const result = await stepOffer(deps, { offer, step: b % 3 === 0 ? declining : accepting, by: me });
        if (b % 3 !== 0 && !this.done.taken.includes(offer)) this.#note('taken', offer, result);
        return;
      }
      case 'wait': {
        const id = newId<DependencyId>();
        const on = pick(this.cards, b);
        if (on === undefined) return;
        if ((await makeDependency(deps, { id, card, on, by: me })).ok) this.#waits.push(id);
        return;
      }
      case 'stop-waiting': {
        const id = pick(this.#waits, b);
        if (id !== undefined) await endDependency(deps, { id, board: card.board });
        return;
      }
      case 'later':
        this.#clock += (10 + (b % 40)) * day;
        await new CrossingRetention({ ...stores, crossings: this.server.kinds, events, now }).apply();
        return;
      case 'restart':
        await this.restart();
        return;
      case 'kill':
        // at once, or in the midst of what it does next
        if (b % 2 === 0) this.server.kill();
        await this.restart(b % 3 === 0 ? Infinity : b % 12);
    }
  }

  async #makeBoard(team: TeamId): Promise<void> {
    const { stores, events, hub, now } = this.server;
    if ((await stores.teams.find(team)) === null || this.boards.length > 12) return;
    const board = await createBoard(
      { boardLog: this.storage.boardLog, events, now },
      { team, title: `Bord ${this.boards.length}`, by: me },
    );
    this.boards.push(board);
    for (const title of ['Eerste', 'Tweede']) {
      const made = await hub.edit(board, me, addObstacle, { title });
      if (made.ok) this.cards.push({ board, kind: 'obstacle', id: made.value });
    }
  }

  #note(what: keyof SimulatedOffice['done'], id: string, result: Result<unknown>): void {
    if (result.ok) this.done[what].push(id);
  }
}

function pick<Each>(all: readonly Each[], at: number): Each | undefined {
  return all[at % Math.max(1, all.length)];
}

function teamAt(at: number): TeamId {
  return asId(names[at % names.length] ?? 'top');
}
