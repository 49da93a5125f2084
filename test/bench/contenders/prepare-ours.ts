import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import { SessionStore } from '@verbeterbord/server/storage/access/sessions.ts';
import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { OrganisationStore } from '@verbeterbord/server/storage/people/organisation.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { asId, newId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';

const people = 250;
const team = asId<TeamId>('bench');

export interface PreparedFolder {
  readonly boards: readonly string[];
  /** A session's token for each person. */
  readonly tokens: readonly string[];
}

/** Sets up a database with a team of 250 people who are all signed in, and their boards, through the server's own storage. */
export async function prepareOurs(dataDir: string, boards: number): Promise<PreparedFolder> {
  const storage = await openStorage({ dataDir, thread: false });
  const now = Date.now();
  const at = toInstant(now);
  const names = Array.from({ length: people }, (_, index) => asId<PersonId>(`bench-${index + 1}`));
  await new OrganisationStore(storage.db).setUp({
    id: 'bench',
    name: 'Bench',
    offices: [],
    people: names.map((id) => ({ id, name: id, initials: 'B', role: 'consulent', office: null })),
    teams: [{ id: team, name: 'Bench', parent: null }],
    memberships: names.map((person) => ({
      team,
      person,
      role: 'member',
      from: addDays(dayOf(now), -1),
      until: null,
    })),
    delegates: [],
    calendars: [{ team, calendar: [{ start: dayOf(now), days: 28, firstNumber: 1 }] }],
  });
  const sessions = new SessionStore(storage.db);
  const tokens = names.map(() => newToken());
  for (const [index, token] of tokens.entries()) {
    const person = names[index] ?? asId<PersonId>('');
    await sessions.add({
      tokenHash: hashToken(token),
      id: newId(),
      person,
      method: 'demo',
      device: '',
      createdAt: at,
      expiresAt: toInstant(now + 86_400_000),
      origin: null,
      passwordOf: null,
    });
  }
  const ids: string[] = [];
  for (let index = 1; index <= boards; index += 1) {
    const id = asId<BoardId>(`bench-${index}`);
    const doc = new Y.Doc();
    initialiseBoard(doc, { board: id });
    await storage.boardLog.create(
      { id, team, title: `Bord ${index}`, person: null, at },
      Y.encodeStateAsUpdate(doc),
    );
    ids.push(id);
  }
  await storage.close();
  return { boards: ids, tokens };
}
