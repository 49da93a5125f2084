import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import { asId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { splitBoards } from './split-boards.ts';

function line(title: string, role: BoardLine['role'], parent: string | null = 'sociaal'): BoardLine {
  return {
    id: asId(title.toLowerCase()),
    title,
    team: {
      id: asId(title.toLowerCase()),
      name: title,
      parent: parent === null ? null : asId<TeamId>(parent),
    },
    overview: false,
    role,
    ambition: null,
    judgement: null,
    judgementNote: '',
    counts: { todo: 0, doing: 0, done: 0, stuck: 0 },
    lastMovement: null,
  };
}

test('my own boards come first, the Team van teams before its teams', () => {
  const { mine, others } = splitBoards([
    line('Thuis', 'colleague'),
    line('Jeugd', 'member'),
    line('Meedoen', 'colleague'),
    line('Sociaal domein', 'delegate', null),
  ]);
  expect([mine, others].map((lines) => lines.map(({ title }) => title))).toEqual([
    ['Sociaal domein', 'Jeugd'],
    ['Meedoen', 'Thuis'],
  ]);
});
