import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { questionAt } from './question-at.ts';

const at = (day: number) => toInstant(Date.parse('2026-11-01T09:00:00.000Z') + day * 24 * 3_600_000);
const steps = [
  { verb: 'ask', text: 'Mogen we?', at: at(0) },
  { verb: 'ask-back', text: 'Waarvoor?', at: at(1) },
  { verb: 'reply', text: 'Voor een ruimte', at: at(2) },
  { verb: 'answer', text: 'Ja', at: at(20) },
] as const;

test('a question stands as it stood then, whatever was answered later', () => {
  expect(questionAt({ steps }, at(1))).toEqual({ state: 'open', words: '', settledOn: null });
  expect(questionAt({ steps }, at(2))).toEqual({ state: 'asked-back', words: 'Waarvoor?', settledOn: null });
  expect(questionAt({ steps }, at(14))).toMatchObject({ state: 'taken-up', words: 'Voor een ruimte' });
  expect(questionAt({ steps }, at(21))).toEqual({ state: 'answered', words: 'Ja', settledOn: '2026-11-21' });
});

test('what the server did when a team ended counts too', () => {
  const ended = [steps[0], { verb: 'lapse', text: '', at: at(3) }] as const;
  expect(questionAt({ steps: ended }, at(4))).toMatchObject({ state: 'withdrawn', settledOn: '2026-11-04' });
  const moved = [
    steps[0],
    { verb: 'take-up', text: '', at: at(1) },
    { verb: 'move-up', text: '', at: at(2) },
  ] as const;
  expect(questionAt({ steps: moved }, at(4)).state).toBe('open');
});
