import { questionDetail, teamQuestions } from '@verbeterbord/shared/api/questions.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { markStuck } from '@verbeterbord/shared/board/commands/mark-stuck.ts';
import { listReferences } from '@verbeterbord/shared/board/references.ts';
import type { QuestionReference } from '@verbeterbord/shared/domain/reference.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type GoalId, type QuestionId, type TeamId } from '@verbeterbord/shared/ids.ts';
import type { Answer, Asker } from './app-server.ts';
import { realOrganisation, type Colleague, type RealOrganisation } from './real-organisation.ts';

export interface TeamAndBoard {
  readonly team: TeamId;
  readonly board: BoardId;
}

/** Two levels above two teams, and people in each; whoever asks over HTTP is signed in. */
export interface CrossingOffice {
  readonly organisation: RealOrganisation;
  readonly directie: TeamAndBoard;
  readonly domein: TeamAndBoard;
  readonly zorg: TeamAndBoard;
  readonly jeugd: TeamAndBoard;
  /** Member of Zorg; lead of Zorg, who speaks for it in Domein; lead of Domein; lead of Directie; member of Jeugd. */
  readonly kees: Colleague;
  readonly els: Colleague;
  readonly daan: Colleague;
  readonly ruth: Colleague;
  readonly joost: Colleague;
  obstacle(title: string, on?: TeamAndBoard): Promise<string>;
  stuckAction(title: string, on?: TeamAndBoard): Promise<string>;
  /** Asks about a card of Zorg, as Kees; answers the question's id. */
  ask(
    card: { readonly kind: 'obstacle' | 'action'; readonly id: string },
    text?: string,
  ): Promise<QuestionId>;
  step(who: Colleague, question: QuestionId, verb: string, text?: string): Promise<Answer>;
  detail(who: Colleague, question: QuestionId): Promise<ReturnType<typeof questionDetail.parse>>;
  /** The question as it stands on a board; undefined when it doesn't. */
  shownOn(on: TeamAndBoard, question: QuestionId): Promise<QuestionReference | undefined>;
  listOf(
    who: Asker,
    team: TeamId,
    query?: string,
  ): Promise<ReturnType<typeof teamQuestions.parse>['questions']>;
}

export async function crossingOffice(
  options: Parameters<typeof realOrganisation>[0] = {},
): Promise<CrossingOffice> {
  const organisation = await realOrganisation(options);
  const { app } = organisation.server;
  const { db } = app.storage;
  const directie = await organisation.team('Directie');
  const domein = await organisation.team('Sociaal domein', directie.team);
  const zorg = await organisation.team('Team Zorg', domein.team);
  const jeugd = await organisation.team('Team Jeugd', domein.team);
  const kees = await organisation.person('Kees', { team: zorg.team, role: 'member' });
  const els = await organisation.person('Els', { team: zorg.team, role: 'lead' });
  const daan = await organisation.person('Daan', { team: domein.team, role: 'lead' });
  const ruth = await organisation.person('Ruth', { team: directie.team, role: 'lead' });
  const joost = await organisation.person('Joost', { team: jeugd.team, role: 'member' });
  await db
    .insertInto('delegate')
    .values({ team: zorg.team, parent: domein.team, person: els.id, deputy: null })
    .execute();
  app.events.emit('teamsChanged', {});
  const made = <Value>(result: Result<Value>): Value => {
    if (!result.ok) throw new Error(result.code);
    return result.value;
  };
  return {
    organisation,
    directie,
    domein,
    zorg,
    jeugd,
    kees,
    els,
    daan,
    ruth,
    joost,
    obstacle: async (title, { board } = zorg) =>
      made(await app.hub.edit(board, kees.id, addObstacle, { title })),
    stuckAction: async (title, { board } = zorg) => {
      const goal: GoalId | null = null;
      const action = made(await app.hub.edit(board, kees.id, addAction, { title, goal, cycle: 1 }));
      made(await app.hub.edit(board, kees.id, markStuck, { action, reason: 'Wacht op geld' }));
      return action;
    },
    ask: async (card, text = 'Mogen we een tweede balie?') => {
      const id = newId<QuestionId>();
      const body = { id, card, text, help: 'decision', before: '2026-12-18' };
      const answer = await kees.who.ask('POST', `/api/v1/boards/${zorg.board}/questions`, body);
      if (answer.status !== 201) throw new Error(`asking answered ${answer.status} ${answer.text}`);
      return id;
    },
    step: ({ who }, question, verb, text = '') =>
      who.ask('POST', `/api/v1/questions/${question}/steps`, { id: newId(), verb, text }),
    detail: async ({ who }, question) =>
      (await who.ask('GET', `/api/v1/questions/${question}`)).read(questionDetail),
    shownOn: ({ board }, question) =>
      app.hub.read(board, (doc) =>
        listReferences(doc).find(
          (each): each is QuestionReference => each.kind === 'question' && each.id === question,
        ),
      ),
    listOf: async (who, team, query = '') =>
      (await who.ask('GET', `/api/v1/teams/${team}/questions${query}`)).read(teamQuestions).questions,
  };
}
