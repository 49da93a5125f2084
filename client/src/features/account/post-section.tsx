import type { MyPost } from '@verbeterbord/shared/api/post.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';
import { useRef, useState } from 'react';
import { api } from '../../api/api.ts';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { usePostText } from '../../i18n/post.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useAsked } from '../../sync/use-asked.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './account.module.css';

const monday = '2026-11-23' as Day;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** What I get by mail, and when. Each choice is kept at once. */
export function PostSection() {
  const text = useText();
  const words = usePostText().letters;
  const { answer, error } = useAsked<MyPost>('/my-post');
  return (
    <section className={styles.section}>
      <h2 id="post">{words.title}</h2>
      {answer === undefined && error !== undefined && <Notice look="wrong">{errorText(error, text)}</Notice>}
      {answer !== undefined && <PostChoices first={answer} />}
    </section>
  );
}

function PostChoices({ first }: { readonly first: MyPost }) {
  const text = useText();
  const words = usePostText().letters;
  const format = useFormat();
  const [post, setPost] = useState(first);
  const [state, setState] = useState<'' | 'saving' | 'saved' | { readonly failed: string }>('');
  const turn = useRef(0);

  const choose = (change: Partial<MyPost>): void => {
    const next = { ...post, ...change };
    setPost(next);
    setState('saving');
    const { mail: _mail, ...body } = next;
    turn.current += 1;
    const mine = turn.current;
    api.put('/my-post', body).then(
      () => {
        if (mine === turn.current) setState('saved');
      },
      (failure: unknown) => {
        if (mine !== turn.current) return;
        setPost(post);
        setState({ failed: errorText(failure, text) });
      },
    );
  };
  const hourOptions = hours.map((hour) => ({ value: hour, label: words.at(hour) }));
  return (
    <>
      <p className={styles.soft}>{words.intro[post.mail]}</p>
      {typeof state === 'object' && <Notice look="wrong">{state.failed}</Notice>}
      <Checkbox
        label={words.digest}
        hint={words.digestHint}
        checked={post.digest}
        onChange={(digest) => choose({ digest })}
      />
      {post.digest && (
        <div className={styles.choices}>
          <SelectField
            label={words.day}
            value={post.digestWeekday}
            options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
              value: day,
              label: format.weekday(addDays(monday, day - 1), 'long'),
            }))}
            onChange={(digestWeekday) => choose({ digestWeekday })}
          />
          <SelectField
            label={words.hour}
            value={post.digestHour}
            options={hourOptions}
            onChange={(digestHour) => choose({ digestHour })}
          />
        </div>
      )}
      <Checkbox
        label={words.reminders}
        hint={words.remindersHint}
        checked={post.reminders}
        onChange={(reminders) => choose({ reminders })}
      />
      <Checkbox
        label={words.mentions}
        hint={words.mentionsHint}
        checked={post.mentions}
        onChange={(mentions) => choose({ mentions })}
      />
      {post.mail === 'on' && (
        <>
          <fieldset className={styles.fields}>
            <legend>{words.quiet}</legend>
            <div className={styles.choices}>
              <SelectField
                label={words.quietFrom}
                value={post.quietFrom}
                options={hourOptions}
                onChange={(quietFrom) => choose({ quietFrom })}
              />
              <SelectField
                label={words.quietUntil}
                value={post.quietUntil}
                options={hourOptions}
                onChange={(quietUntil) => choose({ quietUntil })}
              />
            </div>
          </fieldset>
          <div className={styles.choices}>
            <SelectField
              label={words.language}
              value={post.language}
              options={(['nl', 'en'] as const).map((language) => ({
                value: language,
                label: words.languages[language],
              }))}
              onChange={(language) => choose({ language })}
            />
          </div>
        </>
      )}
      <p className={styles.soft} role="status">
        {state === 'saving' ? words.saving : state === 'saved' ? words.saved : ''}
      </p>
    </>
  );
}
