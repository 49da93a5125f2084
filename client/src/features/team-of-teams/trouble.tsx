import { ApiError } from '../../api/api-error.ts';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { OfflineLine } from '../../ui/offline-line.tsx';
import type { OverviewState } from './use-overview.ts';
import styles from './overview-page.module.css';

/** The server's answer didn't come: what stands here is what this device saw last, and when. */
export function Trouble({ overview, at, error, reload }: OverviewState) {
  const text = useText();
  const words = useTeamOfTeamsText();
  const format = useFormat();
  const offline = error instanceof ApiError && error.code === 'network';
  const said =
    overview === undefined || !offline
      ? errorText(error, text)
      : at === null
        ? words.cached
        : words.cachedAt(format.moment(at));
  return (
    <OfflineLine
      className={styles.trouble}
      role={overview === undefined ? 'alert' : 'status'}
      retry={{ label: text.app.retry, onRetry: reload }}
    >
      {said}
    </OfflineLine>
  );
}
