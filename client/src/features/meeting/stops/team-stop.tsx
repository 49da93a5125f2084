import type { OverviewRow, QuestionLine } from '@verbeterbord/shared/api/overview.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { IndicatorFigure } from '../../../ui/indicator-figure.tsx';
import { Judgement } from '../../../ui/judgement.tsx';
import { Mark } from '../../../ui/mark.tsx';
import styles from './stops.module.css';

/** The grey one, of a team that has no ambition yet. */
const noPaint = 8;
const frame = { width: 220, height: 76, inset: 8 } as const;

interface TeamStopProps {
  /** Undefined when it left the tree meanwhile. */
  readonly row: OverviewRow | undefined;
  /** What this team asked of us. */
  readonly questions: readonly QuestionLine[];
}

/** How one team stands, in its own words and figures. */
export function TeamStopView({ row, questions }: TeamStopProps) {
  const words = useMeetingText().team;
  const format = useFormat();
  if (row === undefined) return <h1>{words.gone}</h1>;
  const [ambition] = row.ambitions;
  const paint = ambition?.paint ?? noPaint;
  const indicator = row.ambitions.find((each) => (each.indicator?.values.length ?? 0) > 0)?.indicator ?? null;
  const last = indicator?.values.at(-1);
  const counts = [
    [row.counts.done, words.done],
    [row.counts.doing, words.doing],
    [row.counts.todo, words.todo],
    [row.counts.stuck, words.stuck],
    [row.carried, words.carried],
  ] as const;
  return (
    <>
      <p className={styles.who}>{row.delegate === null ? words.noDelegate : words.delegate(row.delegate)}</p>
      <h1>{row.name}</h1>
      <p className={styles.ambition} data-paint={paint}>
        <Mark paint={paint} className={styles.mark} />
        <span>{ambition?.title ?? words.noAmbition}</span>
      </p>
      <div className={styles.standing}>
        <div className={styles.word}>
          {ambition?.judgement == null ? (
            <p className={styles.soft}>{words.noJudgement}</p>
          ) : (
            <p className={styles.judgement}>
              <Judgement value={ambition.judgement} label={words.judgements[ambition.judgement]} />
            </p>
          )}
          {ambition !== undefined && ambition.judgementNote !== '' && (
            <p className={styles.note}>{ambition.judgementNote}</p>
          )}
          {ambition?.judgedOn != null && (
            <p className={styles.soft}>{words.judged(format.day(ambition.judgedOn))}</p>
          )}
        </div>
        {indicator !== null && last !== undefined && (
          <div className={styles.measured}>
            <IndicatorFigure
              values={indicator.values}
              target={indicator.target}
              frame={frame}
              className={styles.line}
            />
            <p>
              {indicator.name} <b className="num">{format.withUnit(last.value, indicator.unit)}</b>
              {indicator.target !== null && (
                <span className={styles.soft}>
                  {' '}
                  {words.target(format.withUnit(indicator.target, indicator.unit))}
                </span>
              )}
            </p>
          </div>
        )}
      </div>
      <ul className={styles.counts}>
        {counts.map(([count, word]) => (
          <li key={word} data-none={count === 0 || undefined}>
            <b className="num">{count}</b> {word}
          </li>
        ))}
      </ul>
      {questions.length > 0 && (
        <div className={styles.asked}>
          <h2>{words.asks}</h2>
          <ul>
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.cue}>{words.ask}</p>
    </>
  );
}
