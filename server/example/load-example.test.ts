import { meetingRecord } from '@verbeterbord/shared/api/meetings.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { listReferences } from '@verbeterbord/shared/board/references.ts';
import { cycleOn } from '@verbeterbord/shared/domain/cycle.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { NewOrganisation } from '../storage/people/organisation.ts';
import type { CrossingsWithPast } from '../storage/team-of-teams/write-crossings.ts';
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

/** Days of a week, early and late, and days at which calendars stumble. */
const moments = [
  '2026-11-16T05:10:00Z',
  '2026-11-17T22:50:00Z',
  '2026-11-18T06:10:00Z',
  '2026-11-20T11:10:00Z',
  '2026-11-22T22:50:00Z',
  '2027-01-01T06:10:00Z',
  '2027-03-28T06:10:00Z',
  '2028-02-29T06:10:00Z',
];

test.each(moments)(
  'loaded at %s it is in cycle 23, and nothing in it happened later than now',
  async (moment) => {
    const now = Date.parse(moment);
    const { organisation, docs } = await load(now);
    const { calendar = [] } = organisation.calendars[0] ?? {};
    expect(cycleOn(calendar, dayOf(now)).number).toBe(23);
    for (const doc of docs)
      for (const kind of ['action', 'idea', 'obstacle', 'success', 'goal'] as const)
        for (const card of listCards(doc, kind)) expect(Date.parse(card.created?.at ?? '')).toBeLessThan(now);
    const { questions, offers, dependencies, notices } = crossingsOf(organisation);
    const told = [
      ...questions.flatMap(({ asked, steps }) => [asked.at, ...steps.map(({ step }) => step.at)]),
      ...offers.flatMap(({ offer, decision }) => [offer.offeredAt, decision?.at ?? offer.offeredAt]),
      ...dependencies.flatMap(({ dependency, endedAt }) => [dependency.madeAt, endedAt ?? dependency.madeAt]),
      ...notices.flatMap(({ at, seenAt }) => [at, seenAt ?? at]),
      ...(organisation.meetings ?? []).flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]),
    ];
    for (const at of told) expect(Date.parse(at)).toBeLessThan(now);
    for (const { asked, steps } of questions) {
      const order = [asked.at, ...steps.map(({ step }) => step.at)];
      expect(order).toEqual(order.toSorted());
    }
  },
);

function crossingsOf({ crossings }: NewOrganisation): CrossingsWithPast {
  if (crossings === undefined) throw new Error('the example has crossings');
  return crossings;
}

test('between its teams a question is in every state that a demo should show, an offer waits, and a card waits', async () => {
  const { organisation, docs } = await load(Date.parse('2026-11-21T09:00:00Z'));
  const { questions, offers, dependencies } = crossingsOf(organisation);
  const states = questions.map(({ steps }) => steps.at(-1)?.state ?? 'open');
  expect(states.toSorted()).toEqual(['answered', 'asked-back', 'declined', 'open', 'taken-up']);
  expect(questions.filter(({ asked }) => asked.before === '2026-11-22')).toHaveLength(1);
  expect(offers.map(({ decision }) => decision?.state ?? 'offered').toSorted()).toEqual([
    'accepted',
    'offered',
  ]);
  expect(dependencies.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  expect(dependencies).toHaveLength(2);
  // both ends of each
  const shown = docs.flatMap((doc) => listReferences(doc));
  expect(shown).toHaveLength(2 * (questions.length + offers.length + dependencies.length));
});

test.each(moments)(
  'at %s the Team van teams has held a meeting this cycle, with a record as its end leaves',
  async (moment) => {
    const { organisation } = await load(Date.parse(moment));
    const { calendar = [] } = organisation.calendars[0] ?? {};
    const [held] = organisation.meetings ?? [];
    const record = meetingRecord.parse(held?.record);
    expect(held?.meeting.over).toBe(true);
    expect(cycleOn(calendar, dayOf(Date.parse(record.endedAt)))).toEqual(record.cycle);
    // who says that it is stuck comes first
    expect(record.teams.map(({ team, judgement }) => [team, judgement])).toEqual([
      ['Team Meedoen', 'stuck'],
      ['Team Rondkomen', 'fragile'],
      ['Team Jeugd', 'on-track'],
      ['Team Thuis', 'on-track'],
    ]);
    for (const { ambition, judgementNote, judgedOn, counts } of record.teams) {
      expect([ambition, judgementNote, judgedOn]).not.toContain(null);
      expect(counts.todo + counts.doing + counts.done).toBeGreaterThan(4);
    }
    expect(record.questions.map(({ state, here }) => [state, here])).toEqual(
      expect.arrayContaining([
        ['answered', true],
        ['declined', true],
      ]),
    );
    expect(record.successes.length).toBeGreaterThan(3);
    expect(record.agreements).toHaveLength(4);
    expect(record.notes).toHaveLength(3);
    // nobody's name stands in it
    for (const { name } of organisation.people) expect(JSON.stringify(record)).not.toContain(name);
  },
);

test('three teams serve the ambition of the Team van teams, and one serves none', async () => {
  const { docs } = await load(Date.parse('2026-11-21T09:00:00Z'));
  const [above, ...below] = docs.map((doc) => listCards(doc, 'ambition')[0]);
  expect(below.map((ambition) => ambition?.serves?.ambition ?? null)).toEqual([
    above?.id,
    above?.id,
    above?.id,
    null,
  ]);
});
