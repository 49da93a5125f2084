import { listCards } from '@verbeterbord/shared/board/read.ts';
import { cycleOn } from '@verbeterbord/shared/domain/cycle.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { NewOrganisation } from '../storage/people/organisation.ts';
import { loadExample } from './load-example.ts';

async function load(now: number): Promise<{ organisation: NewOrganisation; docs: Y.Doc[] }> {
  const given: NewOrganisation[] = [];
  await loadExample({ organisation: { setUp: async (value) => void given.push(value) }, now });
  const organisation = given[0] as NewOrganisation;
  const docs = (organisation.boards ?? []).map(({ first }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, first);
    return doc;
  });
  return { organisation, docs };
}

test('the example has five boards with its actions in every state', async () => {
  const { docs } = await load(Date.parse('2026-11-21T09:00:00Z'));
  expect(docs).toHaveLength(5);
  const actions = docs.flatMap((doc) => listCards(doc, 'action'));
  expect(actions.length).toBeGreaterThanOrEqual(60);
  expect(actions.length).toBeLessThanOrEqual(140);
  for (const state of ['todo', 'doing', 'done'])
    expect(actions.some((action) => action.place.state === state)).toBe(true);
  expect(actions.filter((action) => action.stuck !== null).length).toBeGreaterThan(2);
  expect(actions.some((action) => action.carried >= 3)).toBe(true);
  for (const doc of docs) expect(listCards(doc, 'ambition')).toHaveLength(1);
});

test('its people are around 25, each in a team, with one delegate and a deputy per team', async () => {
  const { organisation } = await load(Date.parse('2026-11-21T09:00:00Z'));
  expect(organisation.people.length).toBeGreaterThanOrEqual(24);
  expect(new Set(organisation.people.map((person) => person.initials)).size).toBe(organisation.people.length);
  expect(organisation.memberships).toHaveLength(organisation.people.length);
  expect(organisation.delegates.map((delegate) => delegate.team)).toEqual([
    'jeugd',
    'rondkomen',
    'thuis',
    'meedoen',
  ]);
});

test('whatever day it is loaded, it is in cycle 23 and nothing in it happened later than now', async () => {
  for (const day of ['2026-11-16', '2026-11-22', '2027-01-01', '2027-03-28', '2028-02-29']) {
    const now = Date.parse(`${day}T06:10:00Z`);
    const { organisation, docs } = await load(now);
    const { calendar = [] } = organisation.calendars[0] ?? {};
    expect(cycleOn(calendar, dayOf(now)).number).toBe(23);
    for (const doc of docs)
      for (const kind of ['action', 'idea', 'obstacle', 'success', 'goal'] as const)
        for (const card of listCards(doc, kind)) expect(Date.parse(card.created?.at ?? '')).toBeLessThan(now);
  }
});
