import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyTexts } from '../../../i18n/history.ts';
import { ageLabels } from './age-labels.ts';
import { isLabelled, labelEvery, lineExtent } from './line-extent.ts';
import { sayTrend, sayTrends } from './say-trend.ts';
import { highestOf, outcomesIn, stackOf } from './stacks.ts';

const { figures } = historyTexts.nl;

describe('a bar', () => {
  test('stands on what is done, and leaves out what there is none of', () => {
    expect(stackOf({ done: 5, carried: 6, later: 0, stopped: 1 })).toEqual([
      { outcome: 'done', count: 5, from: 0, to: 5 },
      { outcome: 'carried', count: 6, from: 5, to: 11 },
      { outcome: 'stopped', count: 1, from: 11, to: 12 },
    ]);
    expect(stackOf({ done: 0, carried: 0, later: 0, stopped: 0 })).toEqual([]);
  });

  test('is as high as all its parts together, and the highest fits', () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(
        fc.array(fc.record({ done: count, carried: count, later: count, stopped: count }), { maxLength: 30 }),
        (all) => {
          const highest = highestOf(all);
          for (const counts of all) {
            const total = counts.done + counts.carried + counts.later + counts.stopped;
            expect(stackOf(counts).at(-1)?.to ?? 0).toBe(total);
            expect(total).toBeLessThanOrEqual(highest);
          }
          expect(highest).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('names what was put off only where there is any', () => {
    const none = { done: 1, carried: 0, later: 0, stopped: 0 };
    expect(outcomesIn([none])).toEqual(['done', 'carried', 'stopped']);
    expect(outcomesIn([none, { ...none, later: 1 }])).toEqual(['done', 'carried', 'later', 'stopped']);
  });
});

describe('a line', () => {
  test('shows every value and the target, whatever they are', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), fc.option(value), (values, target) => {
        const [from, to] = lineExtent(values, target);
        expect(from).toBeLessThan(to);
        for (const each of target === null ? values : [...values, target]) {
          expect(each).toBeGreaterThanOrEqual(from);
          expect(each).toBeLessThanOrEqual(to);
        }
      }),
    );
  });

  test('begins at zero when that is near, and not when it would flatten the line', () => {
    expect(lineExtent([3, 8], 0)[0]).toBe(0);
    expect(lineExtent([41, 40, 31], 21)[0]).toBeGreaterThan(10);
    expect(lineExtent([500, 501], null)[0]).toBeGreaterThan(400);
  });

  test('leaves out labels that would lie over each other', () => {
    expect(labelEvery(60, 98)).toBe(1);
    expect(labelEvery(60, 20)).toBe(3);
    expect(labelEvery(60, 0)).toBeGreaterThan(1);
    const labelled = (count: number, every: number) =>
      Array.from({ length: count }, (_, index) => index).filter((index) => isLabelled(index, count, every));
    expect(labelled(4, 1)).toEqual([0, 1, 2, 3]);
    expect(labelled(5, 2)).toEqual([0, 2, 4]);
    expect(labelled(130, 9)).toEqual([0, 129]);
  });
});

describe('for who can’t see a chart', () => {
  const say = (values: readonly (number | null)[]) => sayTrend('klaar', values, figures, String);

  test('it says how a line goes, over what wasn’t measured', () => {
    expect(say([5, 6, 9])).toBe('klaar stijgt van 5 naar 9');
    expect(say([null, 6, 9, 3, null])).toBe('klaar daalt van 6 naar 3');
    expect(say([4, 9, 4])).toBe('klaar blijft 4');
    expect(say([null, 2])).toBe('klaar is 2');
    expect(say([null])).toBeNull();
  });

  test('several lines are one sentence, and none is said too', () => {
    expect(sayTrends([say([5, 9]), null, say([6, 3])], figures.nothing)).toBe(
      'Klaar stijgt van 5 naar 9; klaar daalt van 6 naar 3.',
    );
    expect(sayTrends([null], figures.nothing)).toBe(figures.nothing);
  });
});

test('ages are named in whole weeks, from the youngest on', () => {
  const ages = [14, 28, 56, 91, null].map((upTo) => ({ upTo, actions: 1 }));
  expect(ageLabels(ages, figures.ages)).toEqual([
    'tot 2 weken',
    '2 tot 4 weken',
    '4 tot 8 weken',
    '8 tot 13 weken',
    '13 weken of langer',
  ]);
});
