import type { PostSwitched } from '@verbeterbord/shared/api/post.ts';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useLink } from '../../api/use-link.ts';
import { useTask } from '../../api/use-task.ts';
import { useText } from '../../i18n/language.ts';
import { usePostText } from '../../i18n/post.ts';
import { Button } from '../../ui/button.tsx';
import { GatePage } from '../../ui/gate/gate-page.tsx';
import { LinkEnded } from '../../ui/gate/link-ended.tsx';
import { LinkFailed } from '../../ui/gate/link-failed.tsx';
import { Notice } from '../../ui/notice.tsx';

/** From a letter: turns these letters off at once, and says so. Nobody need sign in, and it can be taken back here. */
export function PostOffPage({ token }: { readonly token: string | null }) {
  const text = useText();
  const words = usePostText().off;
  const link = useLink<PostSwitched>('/post/off', token);
  const task = useTask();
  const [isOn, setIsOn] = useState(false);
  if (token === null || link.kind === 'missing' || link.kind === 'ended')
    return <LinkEnded missing={link.kind === 'missing'} ask={words.ask} />;
  if (link.kind === 'failed')
    return (
      <GatePage title={words.title}>
        <LinkFailed said={errorText(link.error, text)} onRetry={link.retry} />
      </GatePage>
    );
  if (link.kind !== 'open') return <GatePage title={words.title} lead={<p role="status">{words.busy}</p>} />;
  const { letter } = link.shown;
  const again = (): void =>
    void task.run(async () => {
      await api.post('/post/on', { token });
      setIsOn(true);
    });
  return (
    <GatePage
      title={words.title}
      lead={
        <p role="status">
          <b>{isOn ? words.undone[letter] : words.done[letter]}</b> {!isOn && words.still}
        </p>
      }
    >
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      {!isOn && (
        <div>
          <Button onClick={again} aria-disabled={task.busy}>
            {words.undo}
          </Button>
        </div>
      )}
    </GatePage>
  );
}
