import * as Y from 'yjs';
import type { Effect } from './effects.ts';
import { frames } from './frames.ts';
import type { PresenceBoard } from './presence.ts';
import type { Session } from './session.ts';

/** Tells a session what we have and who is here; it must have said what it has before `until`. */
export function greet(
  session: Session,
  doc: Y.Doc,
  presence: PresenceBoard,
  until: number,
): readonly Effect[] {
  session.state = { name: 'greeted', until };
  const effects: Effect[] = [
    { do: 'listen', session },
    { do: 'wake', at: until },
  ];
  // Somebody who may only look has nothing to give. While a batch is under way this tells more than is on disk, but
  // only numbers; should the batch be lost, then this socket is closed with all others.
  if (session.visitor.canEdit)
    effects.push({ do: 'send', to: session, bytes: frames.step1(Y.encodeStateVector(doc)) });
  for (const bytes of presence.everybody()) effects.push({ do: 'send', to: session, bytes });
  return effects;
}

/** Gives a session what it lacks, by its state vector; null when that is none. Only from a document that is as on disk. */
export function answer(session: Session, doc: Y.Doc, vector: Uint8Array): Effect | null {
  try {
    const bytes = frames.step2(Y.encodeStateAsUpdate(doc, vector));
    if (session.state.name === 'greeted') session.state = { name: 'synced' };
    return { do: 'send', to: session, bytes };
  } catch {
    return null;
  }
}
