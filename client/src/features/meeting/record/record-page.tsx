import type { MeetingDetail } from '@verbeterbord/shared/api/meetings.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useMeetingText } from '../../../i18n/meeting.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePagePlace } from '../../../ui/page-place.ts';
import { ExportMenu } from '../../../ui/paper/export-menu.tsx';
import { pageAsFile } from '../../../ui/paper/page-as-file.ts';
import { PageHead } from '../../../ui/paper/page-head.tsx';
import { PaperFoot } from '../../../ui/paper/paper-foot.tsx';
import { PrintButton } from '../../../ui/paper/print-button.tsx';
import { Sheet } from '../../../ui/paper/sheet.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { RecordBody } from './record-body.tsx';

/** What a meeting left: to read, to print, to take along. */
export function RecordPage({ detail }: { readonly detail: MeetingDetail }) {
  const words = useMeetingText();
  const language = useLanguage();
  const format = useFormat();
  const { id, team, record, destroyOn } = detail;
  const day = dayOf(Date.parse(detail.startedAt));
  const title = words.record.titleOn(format.longDay(day));
  usePageTitle(`${title}, ${record?.team ?? team.name}`);
  usePagePlace(`/team/${team.id}/overleg`, words.list.title, title);
  if (record === null) return null;
  const facts = [
    record.team,
    words.cycle(record.cycle.number),
    dayOf(Date.parse(record.endedAt)) === day
      ? words.record.times(format.time(record.startedAt), format.time(record.endedAt))
      : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  return (
    <Sheet>
      <PageHead
        back={{ href: `/team/${team.id}/overleg`, label: words.list.title }}
        title={title}
        facts={facts}
      >
        <PrintButton />
        <ExportMenu
          label={words.record.save}
          path={`/teams/${team.id}/meetings/${id}/export`}
          page={() => ({
            name: words.record.file(day),
            html: pageAsFile({ body: <RecordBody record={record} />, title, facts, language }),
          })}
        />
      </PageHead>
      <RecordBody record={record} />
      <PaperFoot>
        {destroyOn !== null && `${words.record.keptUntil(format.longDay(destroyOn))} `}
        {words.record.nameless}
      </PaperFoot>
    </Sheet>
  );
}
