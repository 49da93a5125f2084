import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { realOrganisation } from './real-organisation.ts';

/** What somebody wants in the post who never chose, as PUT /api/v1/my-post takes it. */
export const postPreference = {
  digest: true,
  digestWeekday: 1,
  digestHour: 8,
  reminders: true,
  mentions: true,
  quietFrom: 18,
  quietUntil: 8,
  language: 'nl',
};

/** A team with two people and a clock that the test sets. It starts on a Sunday at noon. */
export async function postOffice(smtpUrl: string | null, wishes: Partial<typeof postPreference> = {}) {
  const clock = { now: Date.parse('2026-11-22T11:00:00Z') };
  const organisation = await realOrganisation({ config: { smtpUrl }, now: () => clock.now });
  const { team, board } = await organisation.team('Team Zorg');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const kees = await organisation.person('Kees', { team, role: 'member' });
  const { app } = organisation.server;
  // who set it up gets no post of their own here
  await app.storage.db
    .updateTable('person')
    .set({ email: null })
    .where('id', '=', organisation.administratorId)
    .execute();
  const edit = async <Value>(run: () => Promise<{ ok: boolean; value?: Value }>): Promise<Value> => {
    const result = await run();
    if (!result.ok) throw new Error(JSON.stringify(result));
    await app.projector.flush();
    await app.mentionProjector.flush();
    return result.value as Value;
  };
  for (const { who } of [els, kees])
    await who.ask('PUT', '/api/v1/my-post', { ...postPreference, ...wishes });
  return {
    ...organisation,
    clock,
    team,
    board,
    els,
    kees,
    app,
    action: (title: string, owner: PersonId, due: Day | null = null) =>
      edit(() =>
        app.hub.edit(board, els.id, addAction, { title, goal: null, cycle: 1, owners: [owner], due }),
      ),
    say: (card: string, text: string, by = els.id) =>
      edit(() => app.hub.edit(board, by, addComment, { kind: 'action', id: card, text })),
    /** A round of the job at this moment. */
    at: async (text: string): Promise<void> => {
      clock.now = Date.parse(text);
      await app.postJob.run();
    },
    queue: () =>
      app.storage.db
        .selectFrom('outgoing_mail')
        .select(['key', 'kind', 'outcome', 'tries'])
        .orderBy('id')
        .execute(),
  };
}
