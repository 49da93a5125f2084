import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { PostKind, PostLanguage, PostOutcome } from '@verbeterbord/shared/domain/post.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Generated } from 'kysely';
import type { Bit } from '../bit.ts';

/** The tables of mentions, letters and the diary feed. */
export interface PostSchema {
  mention: {
    board: BoardId;
    card_kind: CardKind;
    card: string;
    /** `notes`, or the comment's id. */
    source: string;
    person: PersonId;
    by: PersonId | null;
    /** Of the card. */
    title: string;
    at: Instant;
    seen_at: Instant | null;
    /** When a letter was made of it. */
    told_at: Instant | null;
  };
  /** Up to where in the log a board's mentions were looked for. */
  mention_state: { board: BoardId; seq: number };
  post_preference: {
    person: PersonId;
    digest: Bit;
    /** 1 is Monday. */
    digest_weekday: number;
    /** 0 to 23, in Amsterdam. */
    digest_hour: number;
    reminders: Bit;
    mentions: Bit;
    quiet_from: number;
    quiet_until: number;
    language: PostLanguage;
    /** The day of the weekly overview that was put away inside the app. */
    overview_seen: Day | null;
  };
  outgoing_mail: {
    id: Generated<number>;
    /** What makes it once. */
    key: string;
    person: PersonId;
    kind: PostKind;
    /** JSON; its words are made when it goes. */
    about: string;
    made_at: Instant;
    tries: Generated<number>;
    next_try_at: Instant;
    ended_at: Instant | null;
    outcome: PostOutcome | null;
    /** That it was given up, by its reader. */
    seen_at: Instant | null;
  };
  diary_feed: { person: PersonId; token_hash: string; created_at: Instant; used_at: Instant | null };
}
