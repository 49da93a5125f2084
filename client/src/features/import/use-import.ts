import type {
  ImportChoices,
  ImportFault,
  ImportPreview,
  ImportReport,
  ImportSource,
} from '@verbeterbord/shared/api/imports.ts';
import { useCallback, useRef, useState } from 'react';
import { api } from '../../api/api.ts';

/** `/teams/<id>` for a new board, `/boards/<id>` for one that hangs there. */
export type ImportPlace = `/teams/${string}` | `/boards/${string}`;

export interface ImportState {
  readonly preview: ImportPreview | null;
  readonly choices: ImportChoices;
  readonly report: ImportReport | null;
  readonly busy: 'looking' | 'taking' | null;
  readonly error: unknown;
  /** What is wrong with what came in. */
  readonly fault: ImportFault | null;
}

export interface Import extends ImportState {
  /** Asks what it becomes, from the first time or with other choices. */
  readonly look: (place: ImportPlace, source: ImportSource, choices: ImportChoices) => void;
  /** Makes it so. */
  readonly take: (place: ImportPlace, source: ImportSource, title: string | null) => void;
  readonly refuse: (fault: ImportFault) => void;
  readonly clear: () => void;
}

const nothing: ImportState = {
  preview: null,
  choices: {},
  report: null,
  busy: null,
  error: null,
  fault: null,
};

/** One import: the server reads and remembers nothing, so each question carries everything. */
export function useImport(): Import {
  const [state, setState] = useState(nothing);
  const turn = useRef(0);

  const look = useCallback((place: ImportPlace, source: ImportSource, choices: ImportChoices) => {
    const own = ++turn.current;
    // what was chosen shows at once; the plan follows
    setState((before) => ({ ...before, choices, busy: 'looking', error: null }));
    api.post<ImportPreview>(`${place}/imports/preview`, { source, choices }).then(
      (preview) => {
        if (own === turn.current)
          setState((before) => ({ ...before, preview, fault: preview.fault, busy: null }));
      },
      (error: unknown) => {
        if (own === turn.current) setState((before) => ({ ...before, error, busy: null }));
      },
    );
  }, []);

  const take = useCallback(
    (place: ImportPlace, source: ImportSource, title: string | null) => {
      const { choices } = state;
      setState((before) => ({ ...before, busy: 'taking', error: null }));
      api.post<ImportReport>(`${place}/imports`, { source, choices, ...(title !== null && { title }) }).then(
        (report) => setState((before) => ({ ...before, report, busy: null })),
        (error: unknown) => setState((before) => ({ ...before, error, busy: null })),
      );
    },
    [state],
  );

  const refuse = useCallback((fault: ImportFault) => {
    turn.current += 1;
    setState({ ...nothing, fault });
  }, []);
  const clear = useCallback(() => {
    turn.current += 1;
    setState(nothing);
  }, []);
  return { ...state, look, take, refuse, clear };
}
