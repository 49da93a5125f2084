import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import { longestQuestion, searchPage } from '@verbeterbord/shared/domain/search.ts';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useSearch as useAddress } from 'wouter';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useSearchText } from '../../i18n/search.ts';
import { useToday } from '../../i18n/today.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { FilterBar } from './filter-bar.tsx';
import { FoundRow } from './found-row.tsx';
import { addressOf, isNarrow, readQuestion, requestOf, type Question } from './search-filters.ts';
import { useSearch } from './use-search.ts';
import input from '../../ui/input.module.css';
import styles from './search-page.module.css';

/** Letters before it begins to look: one finds half of everything. */
const fewest = 2;

/** Search over all my boards and their closed cycles, while one types. What is asked stands in the address. */
export function SearchPage() {
  const text = useText();
  const words = useSearchText();
  usePageTitle(words.title);
  const today = useToday();
  const [, navigate] = useLocation();
  const address = useAddress();
  const [question, setQuestion] = useState(() => readQuestion(address));
  const [limit, setLimit] = useState<number>(searchPage.usual);
  const page = useRef<HTMLDivElement>(null);
  const enough = question.words.trim().length >= fewest;
  const { answer, error, busy } = useSearch(enough ? requestOf(question, today, limit) : null);
  const { answer: lines } = useAnswer<{ readonly boards: readonly BoardLine[] }>('/boards');
  const count = answer?.results.length ?? 0;

  useEffect(() => page.current?.querySelector('input')?.focus(), []);
  useEffect(() => navigate(addressOf(question), { replace: true }), [question, navigate]);

  const change = (next: Partial<Question>): void => {
    setQuestion((before) => ({ ...before, ...next }));
    setLimit(searchPage.usual);
  };

  /** Down and up go through what was found, and from the first back to the words. */
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [
      ...(page.current?.querySelectorAll<HTMLElement>('input[type="search"], [data-found]') ?? []),
    ];
    const at = stops.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };

  const said = !enough
    ? ''
    : busy
      ? words.busy
      : answer === undefined
        ? ''
        : count === 0
          ? words.none(question.words.trim())
          : words.count(count, answer.more);

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows walk over links and the field, which are reached by Tab as well
    <div ref={page} className={styles.page} onKeyDown={walk}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
      </header>
      <search className={styles.question}>
        <div className={styles.words}>
          <Icon name="search" size={22} />
          <input
            type="search"
            className={classNames(input.input)}
            aria-label={words.label}
            placeholder={words.placeholder}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={longestQuestion}
            value={question.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
        </div>
        <FilterBar question={question} boards={lines?.boards ?? []} onChange={change} />
      </search>
      <p className={styles.count} role="status">
        {said}
      </p>
      {error !== undefined && !busy && (
        <p className={styles.notice} role="alert">
          {errorText(error, text)}
        </p>
      )}
      {!enough && <p className={styles.empty}>{words.begin}</p>}
      {enough && !busy && answer !== undefined && count === 0 && (
        <div className={styles.empty}>
          <p>{words.noneHint}</p>
          {isNarrow(question) && (
            <>
              <p>{words.noneFiltered}</p>
              <Button onClick={() => change({ where: 'all', board: null, kind: null, period: 'all' })}>
                {words.widen}
              </Button>
            </>
          )}
        </div>
      )}
      {enough && answer !== undefined && count > 0 && (
        <>
          <ul className={styles.list} aria-label={words.results} aria-busy={busy}>
            {answer.results.map((found) => (
              <FoundRow key={`${found.board.id} ${found.kind} ${found.card} ${found.cycle}`} found={found} />
            ))}
          </ul>
          {answer.more && limit < searchPage.most && (
            <Button
              className={styles.more}
              onClick={() => setLimit(Math.min(searchPage.most, limit + searchPage.usual))}
            >
              {words.more}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
