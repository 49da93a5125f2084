import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { Touch } from './touches.ts';

/** A change as people would tell it. `detail` is a state, day, number, id or answer, never text of people. */
export interface Change {
  readonly kind: ChangeKind;
  readonly detail: string | null;
  /** The field that is being typed in: typing goes on for a while and is one change. */
  readonly typing: string | null;
}

/** What one person's update did to one card, from the fields it touched. */
export function changesOf(kind: CardKind, touches: readonly Touch[]): Change[] {
  if (touches.some((touch) => touch.field === null)) return [{ kind: 'created', detail: null, typing: null }];
  const changes = new Map<string, Change>();
  for (const touch of touches) {
    const change = changeOf(kind, touch, touches);
    // one step of a person may touch several fields of one meaning: a move with its stamp
    if (change !== null && !changes.has(`${change.kind} ${change.detail}`))
      changes.set(`${change.kind} ${change.detail}`, change);
  }
  return [...changes.values()];
}

function changeOf(kind: CardKind, touch: Touch, all: readonly Touch[]): Change | null {
  if (touch.isText) return typed(touch, all);
  if (isSame(touch.before, touch.after)) return null;
  const plain = (kind: ChangeKind, detail: unknown = touch.after): Change => ({
    kind,
    detail: typeof detail === 'string' || typeof detail === 'number' ? `${detail}` : null,
    typing: null,
  });
  const { after } = touch;
  const set = after !== null && after !== undefined;
  switch (touch.field) {
    case 'archived':
      return plain(set ? 'archived' : 'restored', null);
    case 'place':
      return isSame(member(touch.before, 'state'), member(after, 'state'))
        ? null
        : plain('moved', member(after, 'state'));
    case 'owners':
      return plain('owners', set ? touch.entry : `-${touch.entry}`);
    case 'comments':
      return plain('comment', set ? null : 'removed');
    case 'attempts':
      if (touch.inner === null) return plain('attempt', null);
      return touch.inner === 'helped' ? plain('outcome') : null;
    case 'due':
    case 'before':
      return plain('due');
    case 'goal':
      return kind === 'success' ? plain('details', null) : plain('goal');
    case 'cycle':
      if (kind === 'success') return plain('details', null);
      if (all.some((other) => other.field === 'carried')) return plain('carried');
      return plain(set ? 'planned' : 'postponed');
    case 'stuck':
      return plain(set ? 'stuck' : 'unstuck', null);
    case 'decision':
      return set ? plain('decided', member(after, 'value')) : plain('reopened', null);
    case 'solved':
      return plain(set ? 'solved' : 'reopened', null);
    case 'judgement':
      return plain('judged', member(after, 'value'));
    case 'indicatorValues':
      return plain('indicator', touch.entry);
    case 'indicatorUnit':
    case 'indicatorTarget':
    case 'horizon':
    case 'paint':
    case 'ambition':
    case 'action':
    case 'serves':
      return plain('details', null);
    default:
      // order, numbers and stamps say nothing that another field doesn't
      return null;
  }
}

const typedKinds: Readonly<Record<string, ChangeKind>> = {
  title: 'retitled',
  notes: 'notes',
  why: 'notes',
  stuckReason: 'stuck',
  judgementNote: 'judged',
  plan: 'attempt',
  noticed: 'outcome',
};

function typed(touch: Touch, all: readonly Touch[]): Change | null {
  const name = touch.inner ?? touch.field ?? '';
  const kind = typedKinds[name] ?? 'details';
  // a reason given together with what it is the reason of is told by that
  const told: Readonly<Record<string, string>> = {
    stuckReason: 'stuck',
    judgementNote: 'judgement',
    noticed: 'helped',
  };
  if (all.some((other) => !other.isText && (other.inner ?? other.field) === told[name])) return null;
  return { kind, detail: null, typing: touch.entry === null ? name : `${touch.entry} ${name}` };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}
