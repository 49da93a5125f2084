import { newId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';

/** Something half-written, under the id that it will have: sending it a second time is sending the same. */
interface Draft {
  readonly id: string;
  readonly text: string;
}

/** By what they are for, until the page goes: closing a window to look something up, or a lost network, costs no words. */
const drafts = new Map<string, Draft>();

export interface DraftState extends Draft {
  readonly write: (text: string) => void;
  /** It was sent, or won't be: the next one is another. */
  readonly drop: () => void;
}

/** What I am writing for `key`. For another key it must be another component (give it a `key`). */
export function useDraft(key: string): DraftState {
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? { id: newId(), text: '' });
  return {
    ...draft,
    write: (text) => {
      const next = { id: draft.id, text };
      drafts.set(key, next);
      setDraft(next);
    },
    drop: () => {
      drafts.delete(key);
      setDraft({ id: newId(), text: '' });
    },
  };
}
