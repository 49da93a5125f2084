import type { DepartedCard } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { ReactNode } from 'react';
import { useHistoryText } from '../../../i18n/history.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Link } from '../../../ui/link.tsx';
import { Part } from '../../../ui/paper/part.tsx';
import { LateEdits } from './late-edits.tsx';
import { namesIn } from './names-in.ts';
import styles from './record.module.css';

interface DepartedBodyProps {
  readonly board: BoardId;
  readonly departed: DepartedCard;
}

/** What stood on a card when it left, and what was still written on it afterwards. */
export function DepartedBody({ board, departed }: DepartedBodyProps) {
  const { card: words, record } = useHistoryText();
  const format = useFormat();
  const { card, goal, people, lateEdits } = departed;
  const dayOfStamp = (at: string): string => format.date(dayOf(Date.parse(at)));
  const owners = card.kind === 'action' ? namesIn(card.owners, people) : '';
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.owners, owners],
    [words.goal, goal === null ? '' : `${goal.number} · ${goal.title}`],
    [words.due, card.kind === 'action' && card.due !== null ? format.date(card.due) : ''],
    [words.made, card.created === null ? '' : dayOfStamp(card.created.at)],
    [words.doneAt, card.kind === 'action' && card.done !== null ? dayOfStamp(card.done.at) : ''],
    [
      words.from,
      card.kind === 'success' && card.action !== null ? (
        // wherever it is by now
        <Link href={`/bord/${board}?kaart=action:${card.action}`}>{words.fromAction}</Link>
      ) : (
        ''
      ),
    ],
    [words.carried, card.kind === 'action' && card.carried > 0 ? card.carried : ''],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Part title={words.notes}>
        <p className={card.notes === '' ? styles.soft : styles.text}>
          {card.notes === '' ? words.noNotes : card.notes}
        </p>
      </Part>
      {card.kind === 'action' && card.attempts.length > 0 && (
        <Part title={words.attempts}>
          <ol className={styles.attempts}>
            {card.attempts.map(({ id, plan, noticed, helped }, index) => (
              <li key={id}>
                <h3>{words.attempt(index + 1)}</h3>
                <dl className={styles.facts}>
                  <Fact name={words.plan} value={plan} />
                  <Fact name={words.helped} value={helped === null ? '' : record.helpedAnswers[helped]} />
                  <Fact name={words.noticed} value={noticed} />
                </dl>
              </li>
            ))}
          </ol>
        </Part>
      )}
      {card.comments.length > 0 && (
        <Part title={words.conversation}>
          <ul className={styles.said}>
            {card.comments.map(({ id, by, at, text }) => (
              <li key={id}>
                <p className={styles.soft}>
                  {words.said(
                    people.find((person) => person.id === by)?.name ?? words.someone,
                    format.moment(at),
                  )}
                </p>
                <p className={styles.text}>{text}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {lateEdits.length > 0 && (
        <Part title={words.late}>
          <LateEdits edits={lateEdits} people={people} />
        </Part>
      )}
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.text}>{value}</dd>
    </div>
  );
}
