import * as Y from 'yjs';
import type { BoardDocument } from './board-document.ts';
import { dismissal } from './dismissal.ts';
import type { Effect } from './effects.ts';
import { frames } from './frames.ts';
import type { PresenceBoard } from './presence.ts';
import type { Session } from './session.ts';
import type { Question } from './waiting.ts';

/**
 * Tells a session what we have and who is here; it must have said what it has before `until`. Refuses whose copy is of a document
 * that was rebuilt or put back since: that is never merged [G9].
 */
export function greet(
  session: Session,
  { doc, epoch }: Pick<BoardDocument, 'doc' | 'epoch'>,
  presence: PresenceBoard,
  until: number,
): readonly Effect[] {
  const { epoch: own } = session.visitor;
  if (own !== null && own !== epoch) {
    session.state = { name: 'refused', reason: 'otherEpoch', why: `comes from epoch ${own}` };
    return dismissal(session);
  }
  session.state = { name: 'greeted', until };
  const effects: Effect[] = [
    { do: 'listen', session },
    { do: 'wake', at: until },
  ];
  // Somebody who may only look has nothing to give. While a batch is under way this tells more than is on disk, but
  // only numbers; should the batch be lost, then this socket is closed with all others.
  if (session.visitor.canEdit)
    effects.push({ do: 'send', to: session, bytes: frames.step1(Y.encodeStateVector(doc)) });
  effects.push(...presence.tell(session));
  return effects;
}

/**
 * Gives a session what it lacks, by its state vector, and sends it away when that is none. Only from a document that is as on disk.
 * `cpu` reads a clock in milliseconds.
 */
export function answer({ session, vector }: Question, doc: Y.Doc, cpu: () => number, now: number): Effect[] {
  const began = cpu();
  try {
    const bytes = frames.step2(Y.encodeStateAsUpdate(doc, vector));
    if (session.state.name === 'greeted') session.state = { name: 'synced' };
    return [{ do: 'send', to: session, bytes }];
  } catch {
    session.state = { name: 'refused', reason: 'malformed', why: 'a state vector that is none' };
    return dismissal(session);
  } finally {
    session.cpu.spend(cpu() - began, now);
  }
}
