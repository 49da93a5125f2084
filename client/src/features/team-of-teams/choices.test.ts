import type { OfficeId, TeamId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { readChoices, writeChoices, type Choices } from './choices.ts';

const chosen: Choices = {
  sort: 'stuck',
  filter: 'fragile',
  office: 'rijen' as OfficeId,
  opened: ['jeugd', 'thuis'] as TeamId[],
  view: 'ambitions',
};

test('what is chosen comes back from the address', () => {
  const query = writeChoices('', chosen);
  expect(query).toBe('?volgorde=vast&toon=kwetsbaar&kantoor=rijen&open=jeugd,thuis&weergave=ambities');
  expect(readChoices(query)).toEqual(chosen);
});

test('what is as at first stands not in the address, and what else is there stays', () => {
  const first = readChoices('?vraag=abc');
  expect(first).toEqual({ sort: 'name', filter: 'all', office: null, opened: [], view: 'teams' });
  expect(writeChoices('?vraag=abc&volgorde=vast', first)).toBe('?vraag=abc');
  expect(writeChoices('?volgorde=vast', first)).toBe('');
});

test('an address that was written by hand does no harm', () => {
  expect(readChoices('?volgorde=rang&toon=<b>&kantoor=..%2F..&open=,%20,A')).toEqual(readChoices(''));
});
