import type { TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import { planOf } from '@verbeterbord/shared/domain/calendar-plan.ts';
import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { api } from '../../../../api/api.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { useText } from '../../../../i18n/language.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useAsked } from '../../../../sync/use-asked.ts';
import { Button } from '../../../../ui/button.tsx';
import { showToast } from '../../../../ui/show-toast.ts';
import { Answered } from '../../parts/answered.tsx';
import { Block } from '../../parts/block.tsx';
import { rescueFocus } from '../../parts/rescue-focus.ts';
import { useAdministrationRefusal } from '../../parts/use-administration-refusal.ts';
import { CalendarChanges } from './calendar-changes.tsx';
import { CalendarList } from './calendar-list.tsx';
import { LengthDialog } from './length-dialog.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { RhythmDialog } from './rhythm-dialog.tsx';
import parts from '../../parts/parts.module.css';

export type CalendarQuestion =
  | { readonly kind: 'length'; readonly cycle: CalendarStretch & { readonly number: number } }
  | { readonly kind: 'pause'; readonly before: CalendarStretch }
  | { readonly kind: 'rhythm'; readonly before: CalendarStretch };

/** The cycles of a team: to change for who leads the team at the top of the tree, to read for those below it. */
export function CalendarBlock({ team }: { readonly team: TeamId }) {
  const words = useCycleText().calendar;
  const { ui } = useText();
  const format = useFormat();
  const refusal = useAdministrationRefusal();
  const path = `/teams/${team}/calendar`;
  const asked = useAsked<TeamCalendar>(path);
  const [question, setQuestion] = useState<CalendarQuestion | null>(null);

  const change = async (next: NewCalendarChange): Promise<void> => {
    const earlier = asked.answer?.plan.changes.find(
      (each) => each.kind === 'length' && next.kind === 'length' && each.number === next.number,
    );
    const { id } = await api.post<{ readonly id: string }>(`${path}/changes`, next);
    await asked.reload();
    const back = async (): Promise<void> => {
      if (earlier?.kind === 'length')
        await api.post(`${path}/changes`, { kind: 'length', number: earlier.number, days: earlier.days });
      else await api.delete(`${path}/changes/${id}`);
      await asked.reload();
    };
    showToast({
      text: words.saved,
      action: {
        label: ui.undo,
        onAction: () => void back().catch((error: unknown) => showToast({ text: refusal(error) })),
      },
    });
  };
  const takeBack = async (id: string): Promise<void> => {
    await api.delete(`${path}/changes/${id}`);
    await asked.reload();
    rescueFocus();
    showToast({ text: words.takenBack });
  };
  const close = (): void => setQuestion(null);

  return (
    <Answered asked={asked}>
      {(answer) => {
        const { coming, canChange, top, teams, plan, calendar } = answer;
        const now = coming.find(({ number }) => number !== null);
        const next = coming.filter(({ number }) => number !== null)[1];
        const rhythm = planOf(calendar.slice(-1))?.base;
        return (
          <Block title={words.title} intro={top.id === team ? words.intro(teams) : words.shared(top.name)}>
            {rhythm !== undefined && (
              <p>{words.rhythmNow(words.lasts(rhythm.days), format.weekday(rhythm.start, 'long'))}</p>
            )}
            {canChange && now !== undefined && next !== undefined && (
              <div className={parts.row}>
                <Button
                  icon="clock"
                  onClick={() => setQuestion({ kind: 'length', cycle: { ...now, number: now.number ?? 0 } })}
                >
                  {words.lengthen}
                </Button>
                <Button icon="sun" onClick={() => setQuestion({ kind: 'pause', before: next })}>
                  {words.holiday}
                </Button>
                <Button icon="edit" onClick={() => setQuestion({ kind: 'rhythm', before: next })}>
                  {words.rhythm}
                </Button>
              </div>
            )}
            <CalendarList coming={coming} onAsk={canChange ? setQuestion : undefined} />
            {canChange && <CalendarChanges plan={plan} closed={answer.closed} onTakeBack={takeBack} />}
            {question?.kind === 'length' && (
              <LengthDialog {...answer} cycle={question.cycle} onChange={change} onClose={close} />
            )}
            {question?.kind === 'pause' && (
              <PauseDialog {...answer} before={question.before} onChange={change} onClose={close} />
            )}
            {question?.kind === 'rhythm' && (
              <RhythmDialog {...answer} before={question.before} onChange={change} onClose={close} />
            )}
          </Block>
        );
      }}
    </Answered>
  );
}
