import type { ImportSource } from '@verbeterbord/shared/api/imports.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { canOnTeam } from '@verbeterbord/shared/domain/permission.ts';
import { isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { api } from '../../api/api.ts';
import { useImportText } from '../../i18n/imports.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { mostBytes, readFile } from './read-file.ts';
import { Report } from './report.tsx';
import { FileField, ListField } from './source-field.tsx';
import { Steps } from './steps.tsx';
import { useImport, type ImportPlace } from './use-import.ts';
import styles from './import.module.css';

const ways = ['list', 'file', 'empty'] as const;
type Way = (typeof ways)[number];

/** A new board, empty or of what there is already; with `?bord=` a list for a board that hangs there. */
export function ImportPage() {
  const text = useImportText();
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(location.search).get('bord');
  const board = isId(asked) ? asked : null;
  usePageTitle(board === null ? text.title : text.titleOnBoard);
  const { answer } = useAnswer<{ readonly teams: readonly TeamLine[] }>(board === null ? '/teams' : null);
  const teams = (answer?.teams ?? []).filter(({ standing }) => canOnTeam(standing, 'create-board'));
  const [chosenTeam, setTeam] = useState<string | null>(null);
  const [way, setWay] = useState<Way>('list');
  const [title, setTitle] = useState('');
  const [list, setList] = useState('');
  const [file, setFile] = useState<Extract<ImportSource, { kind: 'file' }> | null>(null);
  const task = useImport();

  const team = teams.find(({ id }) => id === chosenTeam) ?? teams[0];
  const place: ImportPlace | null =
    board === null ? (team === undefined ? null : `/teams/${team.id}`) : `/boards/${board}`;
  const source: ImportSource | null =
    way === 'file' ? file : way === 'list' && list.trim() !== '' ? { kind: 'list', text: list } : null;

  if (task.report !== null)
    return (
      <div className={styles.page}>
        <h1>{board === null ? text.title : text.titleOnBoard}</h1>
        <Report report={task.report} />
      </div>
    );
  return (
    <div className={styles.page}>
      <h1>{board === null ? text.title : text.titleOnBoard}</h1>
      <p>{board === null ? text.intro : text.introOnBoard}</p>
      <p className={styles.privacy}>
        <Icon name="shield" />
        {text.privacy}
      </p>
      {board === null && answer !== undefined && team === undefined && <p role="status">{text.noTeam}</p>}
      {board === null && (
        <>
          <Field label={text.name}>
            {(control) => (
              <input
                {...control}
                type="text"
                maxLength={120}
                value={title}
                autoComplete="off"
                onChange={(event) => setTitle(event.currentTarget.value)}
              />
            )}
          </Field>
          {teams.length > 1 && (
            <SelectField<string>
              label={text.team}
              value={team?.id ?? ''}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(chosen) => {
                setTeam(chosen);
                task.clear();
              }}
            />
          )}
          <Segmented
            label={text.way}
            value={way}
            options={ways.map((value) => ({ value, label: text.ways[value] }))}
            onChange={(chosen) => {
              setWay(chosen);
              task.clear();
            }}
          />
        </>
      )}
      {way === 'list' && (
        <ListField
          value={list}
          onChange={(value) => {
            setList(value);
            // the preview is of what stood there before
            task.clear();
          }}
        />
      )}
      {way === 'file' && (
        <FileField
          chosen={file?.name ?? null}
          onChoose={(given) => {
            if (given.size > mostBytes) {
              task.refuse({ code: 'too-large', found: given.size, most: mostBytes, line: null });
              return;
            }
            void readFile(given).then(
              (read) => {
                setFile(read);
                if (place !== null) task.look(place, read, {});
              },
              () => task.refuse({ code: 'binary', found: null, most: null, line: null }),
            );
          }}
        />
      )}
      <Steps
        task={task}
        place={place}
        source={source}
        isEmpty={way === 'empty'}
        title={board === null ? title : null}
        onTitle={setTitle}
        onMake={async () => {
          if (team === undefined) return;
          const made = await api.post<{ readonly id: BoardId }>('/boards', {
            team: team.id,
            title: title.trim(),
          });
          navigate(`/bord/${made.id}`);
        }}
      />
    </div>
  );
}
