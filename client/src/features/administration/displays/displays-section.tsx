import type { AnyDisplayLine } from '@verbeterbord/shared/api/displays.ts';
import type { Directory } from '@verbeterbord/shared/api/people.ts';
import type { TeamLine } from '@verbeterbord/shared/api/teams.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { api } from '../../../api/api.ts';
import { useDisplaysText } from '../../../i18n/displays.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useAsked } from '../../../sync/use-asked.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import { Answered } from '../parts/answered.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import parts from '../parts/parts.module.css';

/** The screens of all teams, and ending them. What their boards are called is the teams' own. */
export function DisplaysSection() {
  const words = useDisplaysText().list;
  const asked = useAsked<{ readonly displays: readonly AnyDisplayLine[] }>('/displays');
  const all = useAsked<{ readonly teams: readonly TeamLine[] }>('/teams').answer?.teams ?? [];
  const people = useAsked<Directory>('/people').answer?.people ?? [];
  const [ending, setEnding] = useState<AnyDisplayLine | null>(null);
  return (
    <Section title={words.title} intro={words.all.intro}>
      <Answered asked={asked}>
        {({ displays }) => (
          <Rows label={words.all.label} none={words.all.none}>
            {displays.map((display) => (
              <DisplayRow
                key={display.id}
                display={display}
                teams={display.teams.flatMap((team) => all.find(({ id }) => id === team)?.name ?? [])}
                by={people.find(({ id }) => id === display.createdBy)?.name ?? null}
                onEnd={() => setEnding(display)}
              />
            ))}
          </Rows>
        )}
      </Answered>
      {ending !== null && (
        <ConfirmDialog
          title={words.all.endTitle(ending.name)}
          text={words.all.endText}
          submit={words.end}
          onConfirm={async () => {
            await api.delete(`/displays/${ending.id}`);
            await asked.reload();
            showToast({ text: words.ended });
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
}

interface DisplayRowProps {
  readonly display: AnyDisplayLine;
  /** Whose boards it shows. */
  readonly teams: readonly string[];
  readonly by: string | null;
  readonly onEnd: () => void;
}

function DisplayRow({ display, teams, by, onEnd }: DisplayRowProps) {
  const words = useDisplaysText().list;
  const format = useFormat();
  const { name, boards, createdAt, seenAt, expiresAt } = display;
  const dayIn = (instant: string): string => format.day(dayOf(Date.parse(instant)));
  return (
    <Row
      actions={
        <Button slim aria-label={words.endOf(name)} onClick={onEnd}>
          {words.end}
        </Button>
      }
    >
      <div>
        <p className={parts.name}>{name}</p>
        <p className={parts.soft}>{words.madeBy(by, dayIn(createdAt))}</p>
      </div>
      <p className={parts.soft}>{[words.boards(boards.length), ...teams].join(' · ')}</p>
      <p className={parts.soft}>
        {seenAt === null
          ? words.neverSeen
          : `${words.seen(format.moment(seenAt))} · ${words.until(dayIn(expiresAt))}`}
      </p>
    </Row>
  );
}
