import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { askQuestion } from '@verbeterbord/server/usecases/crossings/ask-question.ts';
import { commentQuestion } from '@verbeterbord/server/usecases/crossings/comment-question.ts';
import { crossingKinds } from '@verbeterbord/server/usecases/crossings/crossing-kinds.ts';
import { errandPerformers } from '@verbeterbord/server/usecases/crossings/errand-performers.ts';
import { runErrands } from '@verbeterbord/server/usecases/crossings/run-errands.ts';
import { stepQuestion } from '@verbeterbord/server/usecases/crossings/step-question.ts';
import { endTeam } from '@verbeterbord/server/usecases/teams/end-team.ts';
import type { QuestionVerb } from '@verbeterbord/shared/domain/question.ts';
import { refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, PersonId, QuestionId, TeamId } from '@verbeterbord/shared/ids.ts';

/** What the process decides before it is killed. */
export type Deed =
  | {
      readonly do: 'ask';
      readonly board: BoardId;
      readonly team: TeamId;
      readonly card: string;
      readonly by: PersonId;
    }
  | { readonly do: 'step'; readonly question: QuestionId; readonly verb: QuestionVerb; readonly by: PersonId }
  | { readonly do: 'comment'; readonly question: QuestionId; readonly by: PersonId }
  | { readonly do: 'end'; readonly team: TeamId };

/*
 * Decides something between teams and writes it on the boards, as a process of its own that dies at a step as of a power cut:
 * `node errands-process.ts <folder> <deed as JSON> <step>`. Steps: `decided` is before the commit, `committed` after it, `edit-2` after
 * the second edit of a board, `removed-2` after the second time that something left the outbox. Prints `done` when it got through.
 */
const [dataDir = '', deedAsJson = '', step = ''] = process.argv.slice(2);
const deed = JSON.parse(deedAsJson) as Deed;
const storage = await openStorage({ dataDir });
const stores = storesOn(storage.db, Date.now);
const events = new ServerEvents((error) => process.stderr.write(`${String(error)}\n`));
const realHub = new Hub({ log: storage.boardLog, events, report: () => undefined });

const dieAt = (reached: string): void => {
  if (reached === step) process.kill(process.pid, 'SIGKILL');
};
let edits = 0;
let removals = 0;
const hub: Pick<Hub, 'read' | 'edit'> = {
  read: (board, body) => realHub.read(board, body),
  edit: async (board, by, command, input) => {
    const result = await realHub.edit(board, by, command, input);
    edits += 1;
    dieAt(`edit-${edits}`);
    return result;
  },
};
const { errands, audit } = stores;
const watched: Pick<typeof errands, 'add' | 'boards' | 'of' | 'waits' | 'failed' | 'remove'> = {
  boards: () => errands.boards(),
  of: (...given) => errands.of(...given),
  waits: (...given) => errands.waits(...given),
  failed: (id) => errands.failed(id),
  add: async (...given) => {
    await errands.add(...given);
    dieAt('decided');
  },
  remove: async (ids) => {
    await errands.remove(ids);
    removals += 1;
    dieAt(`removed-${removals}`);
  },
};
const crossings = crossingKinds(stores);
const deps = { ...stores, hub, events, audit, errands: watched as typeof errands, now: Date.now };

async function decide(): Promise<Result<unknown>> {
  switch (deed.do) {
    case 'ask': {
      const card = { kind: 'obstacle', id: deed.card } as const;
      const question = {
        id: 'gevraagd' as QuestionId,
        text: 'Mag het?',
        help: 'means',
        before: null,
      } as const;
      return askQuestion(deps, { ...question, board: deed.board, team: deed.team, by: deed.by, card });
    }
    case 'end': {
      const gate = { change: <Value>(_whose: unknown, body: () => Promise<Value>) => body() };
      return endTeam(
        { ...deps, crossings, gate },
        { actor: null, actorKind: 'system', origin: null },
        deed.team,
      );
    }
    default: {
      const question = await stores.questions.find(deed.question);
      if (question === null) return refuse('not-found');
      if (deed.do === 'comment')
        return commentQuestion(deps, { id: 'gezegd', text: 'Ik kijk mee', question, by: deed.by });
      return stepQuestion(deps, { id: 'gestapt', verb: deed.verb, text: 'Ja', question, by: deed.by });
    }
  }
}

const decided = await decide();
dieAt('committed');
const perform = errandPerformers({ ...stores, hub, events }, crossings);
const onError = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
for (const board of await errands.boards()) await runErrands({ errands: watched, perform, onError }, board);
process.stdout.write(decided.ok ? 'done\n' : `${decided.code}\n`);
await realHub.close();
await storage.close();
