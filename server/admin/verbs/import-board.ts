import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { importLimits, type ImportSource } from '@verbeterbord/shared/api/imports.ts';
import { importAsBoard, previewImport } from '../../usecases/boards/import-board.ts';
import { readArguments } from '../arguments.ts';
import { explain } from '../explain.ts';
import { atTheMachine, UsageError, type Verb } from '../verb.ts';

export const importBoard: Verb = {
  name: 'import',
  takes: '</path/to/file> --team <name or id> [--title <of the board>]',
  does: 'makes a board of a CSV or of the export of a Trello board, and says what stayed behind',
  async run({ imports }, args, out) {
    const { values, positionals } = readArguments(args, {
      team: { type: 'string' },
      title: { type: 'string' },
    });
    const [path, ...more] = positionals;
    // the verb may run inside the server, whose folder is another one
    if (path === undefined || more.length > 0 || !isAbsolute(path))
      throw new UsageError('takes one file, by its whole path');
    const wanted = values.team?.toLowerCase();
    if (wanted === undefined) throw new UsageError('takes --team');
    const teams = (await imports.teams.list()).filter(
      ({ id, name }) => id === wanted || name.toLowerCase() === wanted,
    );
    const [team] = teams;
    if (team === undefined || teams.length > 1) return explain(out, 'not-found');
    const source = await sourceAt(path);
    if (source === null) {
      out.problem(`${path} can not be read, or is larger than ${importLimits.file} bytes`);
      return 1;
    }
    const { plan } = await previewImport(
      imports,
      { team: team.id, lastClosed: null, knowsPeople: true },
      { source, choices: {} },
    );
    const title = (values.title ?? plan?.title ?? '').trim();
    if (plan !== null && (title === '' || title.length > 120))
      throw new UsageError('takes --title, of 1 to 120 letters');
    const made = await importAsBoard(imports, atTheMachine, { source, choices: {}, team: team.id, title });
    if (!made.ok) {
      if (!('fault' in made)) return explain(out, made.code);
      const { code, found, most, line } = made.fault;
      const numbers = Object.entries({ found, most, line }).flatMap(([name, value]) =>
        value === null ? [] : [`${name} ${value}`],
      );
      out.problem(`nothing was made: ${[code, ...numbers].join(', ')}`);
      return 1;
    }
    const { board, made: counts, leftOut, unmatchedOwners } = made.value;
    out.line(board);
    out.line(
      Object.entries(counts)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', '),
    );
    for (const { what, name, count, why } of leftOut)
      out.line(`${count} ${what}${name === null ? '' : ` "${name}"`}: ${why}`);
    for (const { name } of unmatchedOwners)
      out.line(`nobody in ${team.name} is called "${name}": in the notes`);
    return 0;
  },
};

async function sourceAt(path: string): Promise<ImportSource | null> {
  try {
    const { size } = await stat(path);
    if (size > importLimits.file) return null;
    return { kind: 'file', name: basename(path), content: (await readFile(path)).toString('base64') };
  } catch {
    return null;
  }
}
