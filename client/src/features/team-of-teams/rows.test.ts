import type { Overview, OverviewAmbition, OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { AmbitionId, BoardId, OfficeId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { readChoices } from './choices.ts';
import { mergeOverview } from './merge-overview.ts';
import { changedFacts, isStill, judgedAmbition } from './row-facts.ts';
import { keepOrder, sortRows } from './sort-rows.ts';

const today = '2026-11-20' as Day;
const id = (name: string) => name as TeamId;

function ambition(part: Partial<OverviewAmbition> = {}): OverviewAmbition {
  return {
    board: 'b' as BoardId,
    id: 'a' as AmbitionId,
    title: 'Elk kind groeit veilig op',
    paint: 1,
    horizon: 2028,
    judgement: null,
    judgementNote: '',
    judgedOn: null,
    indicator: null,
    serves: null,
    ...part,
  };
}

function row(name: string, part: Partial<OverviewRow> = {}): OverviewRow {
  return {
    team: id(name.toLowerCase()),
    name,
    hasTeams: false,
    delegate: null,
    deputy: null,
    offices: [],
    board: null,
    ambitions: [],
    counts: { todo: 1, doing: 1, done: 1, stuck: 0 },
    carried: 0,
    successes: 0,
    questions: 0,
    lastMovement: '2026-11-20T08:00:00.000Z' as Instant,
    version: 1,
    ...part,
  };
}

function overview(rows: readonly OverviewRow[], part: Partial<Overview> = {}): Overview {
  return {
    version: 1,
    whole: true,
    team: { id: id('boven'), name: 'Boven', parent: null },
    board: null,
    maySpeak: true,
    cycle: null,
    today,
    offices: [],
    openBoards: [],
    rows: [...rows],
    gone: [],
    questions: [],
    successes: [],
    ...part,
  };
}

const sorted = (rows: readonly OverviewRow[], query: string) => sortRows(rows, readChoices(query), today);

describe('the order of rows', () => {
  const rows = [
    row('Wonen', { counts: { todo: 2, doing: 1, done: 0, stuck: 2 }, questions: 1 }),
    row('éénzaam', { ambitions: [ambition({ judgement: 'stuck' })], lastMovement: null }),
    row('Jeugd', { ambitions: [ambition({ judgement: 'on-track' })], questions: 3 }),
    row('Thuis', {
      ambitions: [ambition({ judgement: 'on-track' }), ambition({ judgement: 'fragile' })],
      lastMovement: '2026-11-02T08:00:00.000Z' as Instant,
    }),
  ];

  test('is by name at first, whatever its capitals and accents', () => {
    expect(sorted(rows, '')).toEqual(['éénzaam', 'jeugd', 'thuis', 'wonen']);
  });

  test('puts the most pressing judgement first, and who didn’t judge before who is on track', () => {
    expect(sorted(rows, '?volgorde=oordeel')).toEqual(['éénzaam', 'thuis', 'wonen', 'jeugd']);
  });

  test('puts most stuck, longest still and most questions first', () => {
    expect(sorted(rows, '?volgorde=vast')[0]).toBe('wonen');
    expect(sorted(rows, '?volgorde=beweging').slice(0, 2)).toEqual(['éénzaam', 'thuis']);
    expect(sorted(rows, '?volgorde=vragen').slice(0, 2)).toEqual(['jeugd', 'wonen']);
  });

  test('leaves out what isn’t chosen', () => {
    expect(sorted(rows, '?toon=vast')).toEqual(['wonen']);
    expect(sorted(rows, '?toon=kwetsbaar')).toEqual(['éénzaam', 'thuis']);
    expect(sorted(rows, '?toon=stil')).toEqual(['éénzaam', 'thuis']);
    expect(sorted(rows, '?toon=vragen')).toEqual(['jeugd', 'wonen']);
    const alphen = row('Alphen', { offices: ['alphen' as OfficeId] });
    expect(sorted([...rows, alphen], '?kantoor=alphen')).toEqual(['alphen']);
  });

  test('stays while one looks: nothing goes up or down, what is new comes last', () => {
    const there = new Set(['a', 'b', 'd'].map(id));
    expect(keepOrder(['b', 'c', 'a'].map(id), ['a', 'b', 'd'].map(id), there)).toEqual(['b', 'a', 'd']);
  });
});

describe('what a row says', () => {
  test('still is a week without movement, or none ever', () => {
    expect(isStill(row('A', { lastMovement: '2026-11-14T09:00:00.000Z' as Instant }), today)).toBe(false);
    expect(isStill(row('A', { lastMovement: '2026-11-13T09:00:00.000Z' as Instant }), today)).toBe(true);
    expect(isStill(row('A', { lastMovement: null }), today)).toBe(true);
  });

  test('the most pressing judgement speaks for several ambitions, of equals the first', () => {
    const [first, second] = [
      ambition({ judgement: 'fragile', judgementNote: 'een' }),
      ambition({ judgement: 'fragile', judgementNote: 'twee' }),
    ];
    expect(judgedAmbition(row('A', { ambitions: [ambition(), first, second] }))).toBe(first);
    expect(judgedAmbition(row('A', { ambitions: [ambition()] }))).toBeNull();
  });

  test('only what shows counts as changed', () => {
    const before = row('A');
    expect(changedFacts(before, { ...before, version: 2 })).toEqual([]);
    const counts = { ...before.counts, done: 2, stuck: 1 };
    expect(changedFacts(before, { ...before, counts })).toEqual(['counts', 'stuck']);
  });
});

describe('what changed since', () => {
  const jeugd = row('Jeugd');
  const thuis = row('Thuis');
  const before = overview([jeugd, thuis]);

  test('comes in the place of what was there, and the other rows stay the same objects', () => {
    const changed = { ...thuis, counts: { ...thuis.counts, done: 5 }, version: 2 };
    const answer = overview([changed], { version: 2, whole: false });
    const { overview: merged, changes } = mergeOverview(before, answer);
    expect(merged.rows).toEqual([jeugd, changed]);
    expect(merged.rows[0]).toBe(jeugd);
    expect(merged.whole).toBe(true);
    expect(merged.version).toBe(2);
    expect([...changes]).toEqual([['thuis', ['counts']]]);
  });

  test('takes away teams that left and adds new ones at the end', () => {
    const wonen = row('Wonen');
    const answer = overview([wonen], { whole: false, gone: [id('jeugd')] });
    expect(mergeOverview(before, answer).overview.rows).toEqual([thuis, wonen]);
    expect(mergeOverview(before, answer).changes.size).toBe(0);
  });

  test('a whole answer replaces everything, and keeps rows that are the same', () => {
    const answer = overview([structuredClone(thuis)]);
    const { overview: merged } = mergeOverview(before, answer);
    expect(merged.rows).toHaveLength(1);
    expect(merged.rows[0]).toBe(thuis);
  });

  test('the first answer changes nothing, because there was nothing', () => {
    expect(mergeOverview(undefined, before).changes.size).toBe(0);
  });
});
