import {
  columnRoles,
  listTargets,
  type ImportChoices,
  type ImportPreview,
} from '@verbeterbord/shared/api/imports.ts';
import { useImportText } from '../../i18n/imports.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Choice } from './choice.tsx';
import styles from './import.module.css';

interface MappingProps {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
}

/** What can be chosen otherwise than we read it. */
export function Mapping({ preview, choices, onChoose }: MappingProps) {
  const text = useImportText();
  const { read } = preview;
  if (read === null) return null;
  const change = (more: ImportChoices): void => onChoose({ ...choices, ...more });
  const columns = read.columns.map(({ role }) => role);
  return (
    <div className={styles.mapping}>
      <div className={styles.row}>
        <span id="import-when">{text.when}</span>
        <Segmented
          label={text.when}
          value={choices.when ?? 'now'}
          options={(['now', 'later'] as const).map((value) => ({ value, label: text.whens[value] }))}
          onChange={(when) => change({ when })}
        />
      </div>
      {read.kind === 'table' && (
        <Checkbox
          label={text.header}
          checked={read.header}
          // the guess is made anew: other columns may say other things then
          onChange={(header) => onChoose({ ...without(choices, 'columns'), header })}
        />
      )}
      {read.columns.length > 1 && (
        <fieldset className={styles.choices}>
          <legend>{text.columns}</legend>
          {read.columns.map(({ name, samples, role }, at) => (
            <Choice
              // two columns may have one name, and a column doesn't move
              // oxlint-disable-next-line react/no-array-index-key
              key={`${at} ${name}`}
              label={text.column(at + 1, name)}
              hint={samples.length === 0 ? undefined : text.samples(samples.join(' · '))}
              value={role}
              options={columnRoles.map((value) => ({ value, label: text.roles[value] }))}
              onChange={(chosen) =>
                change({ columns: columns.map((own, index) => (index === at ? chosen : own)) })
              }
            />
          ))}
        </fieldset>
      )}
      {read.lists.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{text.lists}</legend>
          {read.lists.map(({ id, name, cards, to }) => (
            <Choice
              key={id}
              label={text.listOf(name, cards)}
              value={to}
              options={listTargets.map((value) => ({ value, label: text.places[value] }))}
              onChange={(chosen) => change({ lists: { ...choices.lists, [id]: chosen } })}
            />
          ))}
        </fieldset>
      )}
      {read.labels && (
        <Checkbox
          label={text.labelsAreGoals}
          checked={choices.labelsAreGoals === true}
          onChange={(labelsAreGoals) => change({ labelsAreGoals })}
        />
      )}
      <Names preview={preview} choices={choices} onChoose={onChoose} />
    </div>
  );
}

/** Names that nobody of the team has. */
function Names({ preview: { plan, people }, choices, onChoose }: MappingProps) {
  const text = useImportText();
  const names = plan?.unmatchedOwners ?? [];
  if (names.length === 0 || people.length === 0) return null;
  const nobody = { value: '', label: text.nobody };
  const options = [nobody, ...people.map(({ id, name }) => ({ value: String(id), label: name }))];
  return (
    <fieldset className={styles.choices}>
      <legend>{text.names}</legend>
      <p className={styles.hint}>{text.namesHint}</p>
      {names.map(({ name, count, person }) => (
        <Choice
          key={name}
          label={text.nameOf(name, count)}
          value={person ?? ''}
          options={options}
          onChange={(chosen) => {
            const found = people.find(({ id }) => id === chosen)?.id ?? null;
            onChoose({ ...choices, owners: { ...choices.owners, [name.toLowerCase()]: found } });
          }}
        />
      ))}
    </fieldset>
  );
}

function without(choices: ImportChoices, key: keyof ImportChoices): ImportChoices {
  const { [key]: _gone, ...rest } = choices;
  return rest;
}
