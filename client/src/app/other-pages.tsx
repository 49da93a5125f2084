import { asId, isId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { lazy, useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useMe } from '../sync/hooks.ts';
import { NotFound } from './not-found.tsx';
import { forgetScreenCode, screenCode } from './screen-code.ts';
import { Shell } from './shell.tsx';

const AccountPage = lazy(() =>
  import('../features/account/account-page.tsx').then(({ AccountPage }) => ({ default: AccountPage })),
);
const AdministrationPage = lazy(() =>
  import('../features/administration/administration-page.tsx').then(
    ({ AdministrationPage: Administration }) => ({
      default: Administration,
    }),
  ),
);
const SearchPage = lazy(() =>
  import('../features/search/search-page.tsx').then(({ SearchPage: Search }) => ({ default: Search })),
);
const TeamPage = lazy(() =>
  import('../features/administration/team/team-page.tsx').then(({ TeamPage: Team }) => ({ default: Team })),
);
const ImportPage = lazy(() =>
  import('../features/import/import-page.tsx').then(({ ImportPage }) => ({ default: ImportPage })),
);

const PairPage = lazy(() =>
  import('../features/sharing/displays/pair-page.tsx').then(({ PairPage: Pairing }) => ({
    default: Pairing,
  })),
);

const NewsPage = lazy(() =>
  import('../features/news/news-page.tsx').then(({ NewsPage: News }) => ({ default: News })),
);

const HistoryPages = lazy(() =>
  import('../features/history/history-pages.tsx').then(({ HistoryPages: History }) => ({ default: History })),
);

const TeamOfTeamsPages = lazy(() =>
  import('../features/team-of-teams/team-of-teams-pages.tsx').then(({ TeamOfTeamsPages: Overview }) => ({
    default: Overview,
  })),
);

const MeetingPages = lazy(() =>
  import('../features/meeting/meeting-pages.tsx').then(({ MeetingPages: Meeting }) => ({
    default: Meeting,
  })),
);

const ReportPage = lazy(() =>
  import('../features/report/report-page.tsx').then(({ ReportPage: Report }) => ({ default: Report })),
);

function Elsewhere({ children }: { readonly children: ReactNode }) {
  return <Shell place="elsewhere">{children}</Shell>;
}

/** The code of a screen, by its square or typed. */
function Pairing({ path }: { readonly path: string }) {
  const [code] = useState(() => screenCode(path));
  return <PairPage code={code} onPaired={() => forgetScreenCode(path)} />;
}

/** Pages that are seldom opened, for who is signed in: none of them costs the opening of a board anything. */
export function OtherPages({ path }: { readonly path: string }): ReactNode {
  const { administrator } = useMe();
  if (path === '/zoeken') return <SearchPage />;
  if (path === '/account') return <AccountPage />;
  if (path === '/borden/importeren') return <ImportPage />;
  if (path === '/scherm/koppelen') return <Pairing path={path} />;
  const [, place, name = '', rest] = path.split('/');
  // to who doesn't administer it isn't there
  if (place === 'beheer' && administrator && rest === undefined)
    return <AdministrationPage section={name === '' ? 'mensen' : name} missing={<NotFound />} />;
  if (place === 'team' && isId(name) && rest === undefined)
    return <TeamPage id={asId<TeamId>(name)} missing={<NotFound />} />;
  if (place === 'team' && isId(name) && (rest === 'overzicht' || rest === 'vragen'))
    return <TeamOfTeamsPages key={path} team={asId<TeamId>(name)} place={rest} missing={<NotFound />} />;
  const more = path.split('/').slice(4);
  if (place === 'team' && isId(name) && rest === 'overleg' && more.length < 2)
    return (
      <MeetingPages team={asId<TeamId>(name)} meeting={more[0]} around={Elsewhere} missing={<NotFound />} />
    );
  if (place === 'team' && isId(name) && rest === 'verslag' && /^\d{1,6}$/.test(more.join('/')))
    return (
      <ReportPage key={path} team={asId<TeamId>(name)} number={Number(more[0])} missing={<NotFound />} />
    );
  if (place === 'bord' && isId(name) && rest === 'gewijzigd') return <NewsPage board={asId<BoardId>(name)} />;
  if (place === 'bord' && isId(name) && rest === 'geschiedenis')
    return <HistoryPages board={asId<BoardId>(name)} rest={more} missing={<NotFound />} />;
  // a way in is no page for who is in
  if (path === '/inloggen') return <Redirect to="/" replace />;
  return <NotFound />;
}
