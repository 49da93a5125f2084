import { listCards } from '@verbeterbord/shared/board/read.ts';
import type { Comment, Stamp } from '@verbeterbord/shared/domain/card-base.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';

/** Everybody whose name a board shows somewhere: owners, and who made, said or judged something. */
export function peopleOnBoard(doc: Y.Doc): ReadonlySet<PersonId> {
  const people = new Set<PersonId>();
  const stamped = (...stamps: (Stamp | null)[]): void => {
    for (const stamp of stamps) if (stamp !== null && stamp.by !== null) people.add(stamp.by);
  };
  const said = (comments: readonly Comment[]): void => stamped(...comments);
  for (const card of listCards(doc, 'ambition')) stamped(card.created, card.archived, card.judgement);
  for (const card of listCards(doc, 'goal')) stamped(card.created, card.archived);
  for (const card of listCards(doc, 'action')) {
    for (const owner of card.owners) people.add(owner);
    stamped(
      card.created,
      card.archived,
      card.stuck,
      card.done,
      ...card.attempts.map((attempt) => attempt.created),
    );
    said(card.comments);
  }
  for (const card of listCards(doc, 'idea')) {
    stamped(card.created, card.archived, card.decision);
    said(card.comments);
  }
  for (const card of listCards(doc, 'obstacle')) {
    stamped(card.created, card.archived, card.solved);
    said(card.comments);
  }
  for (const card of listCards(doc, 'success')) {
    stamped(card.created, card.archived);
    said(card.comments);
  }
  return people;
}
