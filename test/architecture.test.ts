import { describe, expect, test } from 'vitest';
import { judgeImport } from './architecture/judge.ts';
import { layers } from './architecture/layers.ts';
import { listFiles, readSource, resolveImport } from './architecture/source-files.ts';

const product = listFiles(['shared', 'server', 'client', 'migrations'], ['ts', 'tsx']).map(readSource);
const tests = listFiles(['test'], ['ts', 'tsx']).map(readSource);
const everything = [...product, ...tests];

const emptyNames = /^(.+-)?(utils?|helpers?|common|managers?|services?|misc)$/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const isToolConfig = (path: string): boolean => path.endsWith('.config.ts');

describe('the dependency rule', () => {
  test('every file imports only what its layer may import', () => {
    const complaints = product.flatMap(({ path, imports }) =>
      imports.flatMap((specifier) => {
        const why = judgeImport(path, specifier, resolveImport(path, specifier));
        return why === undefined ? [] : [`${path}: '${specifier}': ${why}`];
      }),
    );
    expect(complaints).toEqual([]);
  });

  test('imports inside a package are relative, imports across packages go by name', () => {
    const home = (path: string): string => path.split('/')[0] ?? '';
    const complaints = product.flatMap(({ path, imports }) =>
      imports.flatMap((specifier) => {
        const target = resolveImport(path, specifier);
        if (target === undefined || home(target) === 'test') return [];
        const inside = home(target) === home(path);
        return inside === specifier.startsWith('.') ? [] : [`${path}: '${specifier}'`];
      }),
    );
    expect(complaints).toEqual([]);
  });

  test('the picture has no circles and names only layers that exist', () => {
    const byName = new Map(layers.map((layer) => [layer.name, layer]));
    // the drag kit is a part of ui that knows one package more
    const joined = (name: string): string => (name === 'client/ui/drag' ? 'client/ui' : name);
    const reaches = (name: string, goal: string, seen = new Set<string>()): boolean => {
      if (seen.has(name)) return false;
      seen.add(name);
      const next = (byName.get(name)?.may ?? []).filter((one) => joined(one) !== joined(name));
      return next.some((one) => joined(one) === joined(goal) || reaches(one, goal, seen));
    };
    expect(layers.flatMap(({ may }) => may).filter((name) => !byName.has(name))).toEqual([]);
    expect([...byName.keys()].filter((name) => reaches(name, name))).toEqual([]);
  });

  test.each([
    ['server/boards/room.ts', '../live/rooms.ts'],
    ['server/boards/room.ts', '../api/boards.ts'],
    ['server/storage/database.ts', '../boards/hub.ts'],
    ['shared/domain/goal.ts', 'yjs'],
    ['shared/domain/goal.ts', '../board/read.ts'],
    ['shared/board/read.ts', 'node:fs'],
    ['shared/live/events.ts', '@verbeterbord/server/events.ts'],
    ['client/src/ui/button.tsx', '@verbeterbord/shared/domain/goal.ts'],
    ['client/src/ui/button.tsx', '@dnd-kit/core'],
    ['client/src/features/board/card.tsx', '../cycle/agenda.tsx'],
    ['client/src/features/board/card.tsx', '../../app/routes.tsx'],
    ['client/src/crossings/offer-dialog.tsx', '../features/board/card.tsx'],
    ['client/src/sync/session.ts', '../crossings/offer-dialog.tsx'],
    ['client/src/sync/session.ts', '@verbeterbord/server/boards/hub.ts'],
    ['migrations/0001-start.ts', '@verbeterbord/shared/ids.ts'],
  ])('refuses %s importing %s', (file, specifier) => {
    expect(judgeImport(file, specifier, resolveImport(file, specifier))).toMatch(/may not import/);
  });

  test.each([
    ['server/app.ts', './boards/hub.ts'],
    ['server/api/boards.ts', '../usecases/close-cycle.ts'],
    ['client/src/features/board/card.tsx', './title.tsx'],
    ['client/src/features/board/card.tsx', '../../ui/button.tsx'],
    ['client/src/features/board/card.tsx', '../../crossings/offer-dialog.tsx'],
    ['client/src/ui/drag/board-drag.tsx', '@dnd-kit/core'],
    ['shared/board/commands/move-card.ts', '../../domain/order.ts'],
  ])('allows %s importing %s', (file, specifier) => {
    expect(judgeImport(file, specifier, resolveImport(file, specifier))).toBeUndefined();
  });
});

describe('the shape of files', () => {
  test('no file is longer than 400 lines', () => {
    expect(
      everything.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`),
    ).toEqual([]);
  });

  test('names are kebab-case and say what they hold', () => {
    const paths = listFiles(
      ['shared', 'server', 'client', 'migrations', 'test'],
      ['ts', 'tsx', 'css', 'sql'],
    );
    const complaints = paths.filter((path) =>
      path.split('/').some((part) => !kebabCase.test(part) || emptyNames.test(part.replace(/\..*$/, ''))),
    );
    expect(complaints).toEqual([]);
  });

  test('there are no barrels', () => {
    const barrels = everything.filter(
      ({ path, onlyReexports }) => onlyReexports || /(^|\/)index\.tsx?$/.test(path),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  test('there are no default exports', () => {
    const guilty = everything.filter(({ path, hasDefaultExport }) => hasDefaultExport && !isToolConfig(path));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});
