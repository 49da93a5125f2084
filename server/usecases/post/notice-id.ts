import { talkedAbout, type TalkedAbout } from '@verbeterbord/shared/domain/mention.ts';
import { asId, isId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { isDay, type Day } from '@verbeterbord/shared/time.ts';
import type { MentionKey } from '../../storage/post/mentions.ts';

/** How notices are named for the browser that saw them. */
export const noticeIdOf = {
  mention: ({ board, kind, card, source }: Omit<MentionKey, 'person'>): string =>
    `mention:${board}:${kind}:${card}:${source}`,
  lateEdit: (id: number): string => `late-edit:${id}`,
  letter: (id: number): string => `letter:${id}`,
  due: (board: BoardId, action: string): string => `due:${board}:${action}`,
  overview: (day: Day): string => `overview:${day}`,
  /** Of what goes between teams, by its own id. */
  team: (id: string): string => `team:${id}`,
} as const;

/** What ids name; those that name nothing are left out. */
export interface NamedNotices {
  readonly mentions: readonly MentionKey[];
  readonly letters: readonly number[];
  readonly teams: readonly string[];
  readonly overview: Day | null;
}

export function readNoticeIds(person: PersonId, ids: readonly string[]): NamedNotices {
  const mentions: MentionKey[] = [];
  const letters: number[] = [];
  const teams: string[] = [];
  let overview: Day | null = null;
  for (const id of ids) {
    const [what, first = '', kind = '', card = '', source = ''] = id.split(':');
    if (what === 'mention' && isId(first) && isTalkedAbout(kind) && card !== '' && source !== '')
      mentions.push({ board: asId<BoardId>(first), kind, card, source, person });
    else if (what === 'overview' && isDay(first)) overview = first;
    else if (what === 'team') teams.push(id.slice('team:'.length));
    else if (what === 'letter' && /^\d{1,12}$/.test(first)) letters.push(Number(first));
  }
  return { mentions, letters, teams, overview };
}

function isTalkedAbout(kind: string): kind is TalkedAbout {
  return (talkedAbout as readonly string[]).includes(kind);
}
