import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Composer } from '../wall/composer.tsx';
import { useAct } from '../wall/use-act.ts';
import hidden from '../../../ui/visually-hidden.module.css';
import styles from '../wall/composer.module.css';

const kinds = ['idea', 'obstacle'] as const;

/** *Ik merk …*: an idea, or something that is in the way. The choice stays for the next one. */
export function NoticeComposer() {
  const text = useText().board.add;
  const act = useAct();
  const [kind, setKind] = useState<(typeof kinds)[number]>('idea');
  const placeholder = kind === 'idea' ? text.ideaPlaceholder : text.obstaclePlaceholder;
  return (
    <li>
      <Composer
        label={`${text.notice} ${text[kind]}`}
        placeholder={placeholder}
        paper={kind === 'idea' ? styles.ideaPaper : styles.obstaclePaper}
        head={
          <fieldset className={styles.kinds}>
            <legend className={hidden.hidden}>{text.kind}</legend>
            {kinds.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name="notice-kind"
                  checked={kind === choice}
                  onChange={() => {
                    setKind(choice);
                  }}
                />
                <Icon name={choice === 'idea' ? 'bulb' : 'stop'} />
                {text[choice]}
              </label>
            ))}
          </fieldset>
        }
        onAdd={(title) =>
          (kind === 'idea' ? act(addIdea, { title }, null) : act(addObstacle, { title }, null)).ok
        }
      />
    </li>
  );
}
