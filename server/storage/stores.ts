import type { Kysely } from 'kysely';
import { SessionStore } from './access/sessions.ts';
import { TokenStore } from './access/tokens.ts';
import { BoardStore } from './boards/boards.ts';
import { ChangeStore } from './boards/changes.ts';
import { LateEditStore } from './boards/late-edits.ts';
import { NewsStore } from './boards/news.ts';
import { ProjectionStore } from './boards/projections.ts';
import { VisitStore } from './boards/visits.ts';
import { DepartureStore } from './cycles/departures.ts';
import { DestructionStore } from './cycles/destruction.ts';
import { MoodStore } from './cycles/moods.ts';
import { RecordNames } from './cycles/record-names.ts';
import { RecordStore } from './cycles/records.ts';
import { AuditStore } from './operations/audit.ts';
import { BackupStore } from './operations/backups.ts';
import { RetentionStore } from './operations/retention.ts';
import { SettingsStore } from './operations/settings.ts';
import { CalendarStore } from './people/calendars.ts';
import { MembershipStore } from './people/memberships.ts';
import { OrganisationStore } from './people/organisation.ts';
import { PeopleOverview } from './people/people-overview.ts';
import { PeopleStore } from './people/people.ts';
import { TeamTreeStore } from './people/team-tree.ts';
import { TeamStore } from './people/teams.ts';
import { DiaryFeedStore } from './post/diary-feeds.ts';
import { MailQueue } from './post/mail-queue.ts';
import { MentionStore } from './post/mentions.ts';
import { OwnAffairsStore } from './post/own-affairs.ts';
import { PostPreferenceStore } from './post/post-preferences.ts';
import type { Schema } from './schema.ts';
import { SearchStore } from './search/search-store.ts';
import { SqliteSearch } from './search/sqlite-search.ts';
import { AskedActions } from './team-of-teams/asked-actions.ts';
import { AwaitableCards } from './team-of-teams/awaitable-cards.ts';
import { CaretakerStore } from './team-of-teams/caretakers.ts';
import { DependencyStore } from './team-of-teams/dependencies.ts';
import { DependencyTerms } from './team-of-teams/dependency-terms.ts';
import { ErrandStore } from './team-of-teams/errands.ts';
import { MeetingStore } from './team-of-teams/meetings.ts';
import { OfferTerms } from './team-of-teams/offer-terms.ts';
import { OfferStore } from './team-of-teams/offers.ts';
import { OverviewDetailsStore } from './team-of-teams/overview-details-store.ts';
import { OverviewHeadStore } from './team-of-teams/overview-head-store.ts';
import { OverviewStore } from './team-of-teams/overview-store.ts';
import { QuestionHistory } from './team-of-teams/question-history.ts';
import { QuestionTerms } from './team-of-teams/question-terms.ts';
import { QuestionStore } from './team-of-teams/questions.ts';
import { ReferencedCards } from './team-of-teams/referenced-cards.ts';
import { ReportStore } from './team-of-teams/reports.ts';
import { TeamNoticeStore } from './team-of-teams/team-notices.ts';

/** The stores that more than one part of the server asks, on one database. */
export type Stores = ReturnType<typeof storesOn>;

/** `now`: milliseconds since 1970. */
export function storesOn(db: Kysely<Schema>, now: () => number) {
  return {
    organisation: new OrganisationStore(db),
    people: new PeopleStore(db),
    peopleOverview: new PeopleOverview(db),
    teams: new TeamStore(db),
    teamTree: new TeamTreeStore(db),
    calendars: new CalendarStore(db),
    memberships: new MembershipStore(db),
    caretakers: new CaretakerStore(db),
    boards: new BoardStore(db),
    visits: new VisitStore(db),
    changes: new ChangeStore(db),
    lateEdits: new LateEditStore(db),
    news: new NewsStore(db),
    projections: new ProjectionStore(db),
    searchStore: new SearchStore(db),
    search: new SqliteSearch(db),
    sessionStore: new SessionStore(db),
    tokens: new TokenStore(db),
    settings: new SettingsStore(db),
    audit: new AuditStore(db, now),
    backupStore: new BackupStore(db),
    retentionStore: new RetentionStore(db),
    mentions: new MentionStore(db),
    postPreferences: new PostPreferenceStore(db),
    mailQueue: new MailQueue(db),
    diaryFeeds: new DiaryFeedStore(db),
    records: new RecordStore(db),
    recordNames: new RecordNames(db),
    moods: new MoodStore(db),
    departures: new DepartureStore(db),
    destruction: new DestructionStore(db),
    ownAffairs: new OwnAffairsStore(db),
    overviewRows: new OverviewStore(db),
    overviewHeads: new OverviewHeadStore(db),
    overviewDetails: new OverviewDetailsStore(db),
    errands: new ErrandStore(db),
    offers: new OfferStore(db),
    offerTerms: new OfferTerms(db),
    dependencies: new DependencyStore(db),
    dependencyTerms: new DependencyTerms(db),
    awaitable: new AwaitableCards(db),
    meetings: new MeetingStore(db),
    reports: new ReportStore(db),
    askedActions: new AskedActions(db),
    questions: new QuestionStore(db),
    questionHistory: new QuestionHistory(db),
    questionTerms: new QuestionTerms(db),
    referencedCards: new ReferencedCards(db),
    teamNotices: new TeamNoticeStore(db),
  } as const;
}
