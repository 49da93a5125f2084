import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/language.ts';
import type { Text } from '../i18n/nl.ts';
import type { SaveStatus } from '../sync/save-status.ts';
import { announce } from '../ui/announce.ts';
import { SaveMark } from '../ui/save-mark.tsx';

type Kind = SaveStatus['kind'];

/** "Opgeslagen" comes this much later than it is true, so that it doesn't blink at every letter. Milliseconds. */
const calm = 350;

function words({ kind, pending }: SaveStatus, { save }: Text['app']): string {
  return kind === 'offline' && pending > 0 ? save.offlinePending(pending) : save[kind];
}

/** The truth about saving, in the top line of every board: never hidden, never cut off. */
export function SaveIndicator({ status }: { readonly status: SaveStatus }) {
  const text = useText();
  const shown = useCalm(status);
  useAnnounced(status, text);
  return <SaveMark kind={shown.kind} label={words(shown, text.app)} />;
}

function useCalm(status: SaveStatus): SaveStatus {
  const [shown, setShown] = useState(status);
  const wait = status.kind === 'saved' && shown.kind === 'saving';
  useEffect(() => {
    const timer = setTimeout(() => setShown(status), wait ? calm : 0);
    return () => clearTimeout(timer);
  }, [status, wait]);
  // anything but good news shows at once
  return wait ? shown : status;
}

/** Saving goes on all day; only losing and regaining the connection is worth interrupting for. */
function useAnnounced(status: SaveStatus, text: Text): void {
  const before = useRef<Kind>(status.kind);
  useEffect(() => {
    const was = before.current;
    const { kind } = status;
    if (kind === 'saving' || kind === 'loading') return;
    before.current = kind;
    const back = kind === 'saved' && was !== 'offline';
    if (kind !== was && !back) announce(words(status, text.app));
  }, [status, text]);
}
