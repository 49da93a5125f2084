import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { defaultLimits } from './limits.ts';
import { Session, type SessionState, type Visitor } from './session.ts';

const visitor: Visitor = {
  person: { id: asId<PersonId>('anna'), name: 'Anna', initials: 'AN' },
  canEdit: true,
  isSomebody: true,
  wantsSaved: true,
  epoch: null,
};

const allowances = ['messages', 'bytes', 'presence', 'step1Answers', 'cpu', 'backlogStructs'] as const;

test('a session is heard from the greeting on, and no more once it is refused or gone', () => {
  const session = new Session(visitor, defaultLimits, 0);
  expect(session.isHeard).toBe(false);
  const heard = (state: SessionState): boolean => {
    session.state = state;
    return session.isHeard;
  };
  expect(heard({ name: 'greeted', until: 5_000 })).toBe(true);
  expect(heard({ name: 'synced' })).toBe(true);
  expect(heard({ name: 'refused', reason: 'tooMuch', why: 'too many messages' })).toBe(false);
  expect(heard({ name: 'closed' })).toBe(false);
});

test('a new session has nothing on disk, is present as nobody, and may send its first lot at once', () => {
  const session = new Session(visitor, defaultLimits, 1_000);
  expect(session.saved).toBe(0);
  expect(session.presentAs).toBeNull();
  expect(session.messages.take(defaultLimits.messages.burst, 1_000)).toBe(true);
  expect(session.messages.take(1, 1_000)).toBe(false);
  expect(session.bytes.take(defaultLimits.bytes.burst + 1, 1_000)).toBe(false);
  expect(session.bytes.take(defaultLimits.bytes.burst, 1_000)).toBe(true);
});

test('what one session has used up is not taken from another, also of the same person', () => {
  const [first, second] = [new Session(visitor, defaultLimits, 0), new Session(visitor, defaultLimits, 0)];
  const takesAll = (session: Session): string[] =>
    allowances.filter((name) => session[name].take(defaultLimits[name].burst, 0));
  expect(takesAll(first)).toEqual(allowances);
  expect(takesAll(first)).toEqual([]);
  expect(takesAll(second)).toEqual(allowances);
});
