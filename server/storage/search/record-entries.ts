import type { RecordContent, RecordedAction } from '@verbeterbord/shared/api/records.ts';
import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import { recordCard, type SearchEntry } from './search-entry.ts';
import { textsOfAction } from './texts-of-action.ts';

/** A closed cycle, as far as it can be found. */
export interface StoredRecord {
  readonly board: BoardId;
  readonly number: number;
  readonly closed_at: Instant;
  /** JSON. */
  readonly content: string;
}

export interface StoredRecordedAction {
  readonly action: string;
  readonly title: string;
  readonly outcome: string;
  /** JSON. */
  readonly content: string;
}

/** An action that left the board, whole. */
export interface StoredDepartedAction {
  readonly card: string;
  /** JSON. */
  readonly content: string;
}

/** What can be found of a closed cycle: what was learned in it, and each of its actions. */
export function entriesOfRecord(
  record: StoredRecord,
  actions: readonly StoredRecordedAction[],
  departed: readonly StoredDepartedAction[],
): SearchEntry[] {
  const { number, closed_at: at } = record;
  const content = JSON.parse(record.content) as Partial<RecordContent>;
  const whole = new Map(departed.map((card) => [card.card, card.content]));
  const base = { number, open: false, at };
  return [
    {
      ...base,
      kind: 'record',
      card: recordCard,
      state: null,
      title: content.lesson ?? '',
      body: bodyOf(content),
    },
    ...actions.map((action): SearchEntry => ({
      ...base,
      kind: 'action',
      card: action.action,
      state: action.outcome,
      title: action.title,
      body: textsOf(action, whole.get(action.action)),
    })),
  ];
}

function bodyOf({ successes = [], ambitions = [], goals = [] }: Partial<RecordContent>): string {
  const texts: string[] = [
    ...successes.map(({ title }) => title),
    ...ambitions.flatMap(({ title, judgementNote }) => [title, judgementNote]),
    ...goals.map(({ title }) => title),
  ];
  return texts.filter((text) => text !== '').join('\n');
}

function textsOf({ content }: StoredRecordedAction, departed: string | undefined): string {
  const { noticed = '', reason = '' } = JSON.parse(content) as Partial<RecordedAction>;
  const texts = [noticed, reason].filter((text) => text !== '');
  if (departed === undefined) return texts.join('\n');
  const more = textsOfAction(JSON.parse(departed) as Partial<Action>);
  return [...texts, ...more.filter((text) => !texts.includes(text))].join('\n');
}
