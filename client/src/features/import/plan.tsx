import type { ImportLine, ImportPreview, LeftOut } from '@verbeterbord/shared/api/imports.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useImportText } from '../../i18n/imports.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './import.module.css';

const places = ['todo', 'doing', 'done', 'later', 'idea', 'obstacle', 'success'] as const;
/** So many show at once; the others unfold. */
const first = 8;

/** What comes to hang where. */
export function Plan({ preview }: { readonly preview: ImportPreview }) {
  const text = useImportText();
  const { plan, people } = preview;
  if (plan === null) return null;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <>
      <div className={styles.plan}>
        {plan.goals.length > 0 && (
          <section>
            <h3>
              {text.goals} <span className="num">{plan.goals.length}</span>
            </h3>
            <ul>
              {plan.goals.map((goal) => (
                <li key={goal}>{goal}</li>
              ))}
            </ul>
          </section>
        )}
        {places.map((place) => {
          const lines = plan.lines.filter(({ to }) => to === place);
          return lines.length === 0 ? null : (
            <section key={place}>
              <h3>
                {text.places[place]} <span className="num">{lines.length}</span>
              </h3>
              <Lines lines={lines.slice(0, first)} names={names} />
              {lines.length > first && (
                <details>
                  <summary>{text.moreLines(lines.length - first)}</summary>
                  <Lines lines={lines.slice(first)} names={names} />
                </details>
              )}
            </section>
          );
        })}
      </div>
      <LeftOutList leftOut={plan.leftOut} />
    </>
  );
}

interface LinesProps {
  readonly lines: readonly ImportLine[];
  readonly names: ReadonlyMap<PersonId, string>;
}

function Lines({ lines, names }: LinesProps) {
  const text = useImportText();
  const format = useFormat();
  return (
    <ul>
      {lines.map(({ title, goal, owners, due, hasNotes }, at) => {
        const facts = [
          goal ?? '',
          ...owners.map((owner) => names.get(owner) ?? ''),
          due === null ? '' : format.date(due),
          hasNotes ? text.withNotes : '',
        ].filter(Boolean);
        return (
          // two lines may say the same
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${at} ${title}`}>
            {title}
            {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What does not come along as it stands there. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const text = useImportText();
  return (
    <section className={styles.leftOut}>
      <h3>{text.leftOut}</h3>
      {leftOut.length === 0 ? (
        <p>
          <Icon name="check" /> {text.everything}
        </p>
      ) : (
        <ul>
          {leftOut.map(({ what, name, count, why }) => (
            <li key={`${what} ${why} ${name ?? ''}`}>
              {text.leftOutLine(count, text.whats[what], name ?? '', text.whys[why])}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
