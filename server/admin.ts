import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './admin/arguments.ts';
import { askServer, type Out } from './admin/control.ts';
import { findVerb } from './admin/run-verb.ts';
import { UsageError } from './admin/verb.ts';
import { verbs } from './admin/verbs.ts';
import { createApp } from './app.ts';
import { hasDatabase, restore } from './backup/restore.ts';
import { readConfig, type Config } from './config.ts';

/** Errors that one line explains; anything else is shown whole. */
const explained: Readonly<Record<string, string>> = {
  DataDirInUseError: 'a server is running on this DATA_DIR; stop it first',
  UnusableCopyError: 'this backup is damaged',
  NewerDatabaseError: 'this was made by a newer version of Verbeterbord; use that version',
  NotEmptyError: 'there is a database in this DATA_DIR; --replace moves it aside',
  StorageFullError: 'the disk is full; make room first',
  StorageBrokenError: 'the database can not be read; look at the disk, or restore a backup',
  ControlPathError: 'the path of DATA_DIR is too long',
};

const out: Out = {
  line: (text) => console.log(text),
  problem: (text) => console.error(`Verbeterbord: ${text}`),
};

function help(): void {
  const all = [
    ...verbs.map(({ name, takes, does }) => [`${name} ${takes}`.trim(), does] as const),
    ['restore <file> [--replace]', 'puts a backup back; the server must be stopped'] as const,
  ].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const width = Math.max(...all.map(([name]) => name.length));
  console.log('npx -y pnpm@12 admin <verb>      on the server of DATA_DIR, running or not\n');
  for (const [name, does] of all) console.log(`  ${name.padEnd(width)}  ${does}`);
  console.log('\nExit code: 0 done, 1 not done, 2 not understood.');
}

async function run(config: Config, dataDir: string, args: readonly string[]): Promise<number> {
  if (args[0] === 'restore') return putBack(dataDir, args.slice(1));
  if (findVerb(args) === null) throw new UsageError(`unknown verb: ${args.slice(0, 2).join(' ')}`);
  if (!hasDatabase(dataDir)) {
    out.problem(`there is no database in ${dataDir}; set DATA_DIR to the server's`);
    return 1;
  }
  const answered = await askServer(dataDir, args, out);
  if (answered !== null) return answered;
  const app = await createApp({ config: { ...config, logLevel: 'error' }, dataDir });
  try {
    return await app.runVerb(args, out);
  } finally {
    await app.stop();
  }
}

async function putBack(dataDir: string, args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { replace: { type: 'boolean' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('restore takes one file');
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  const { boards, ended, aside } = await restore({
    file,
    dataDir,
    replace: values.replace === true,
    now: Date.now(),
  });
  out.line(`Put back: ${boards} boards. Everybody signs in anew.`);
  if (aside !== null) out.line(`The former database is in ${aside}.`);
  if (!existsSync(join(dataDir, 'secret.key')))
    out.line(
      'There is no secret.key here: put the one that belongs to this backup in DATA_DIR before the start.',
    );
  out.line(
    `Ended, to be made anew: ${ended.tokens} tokens, ${ended.guestLinks} guest links, ${ended.invitations} invitations, ${ended.displays} screens.`,
  );
  out.line(
    'Who was deactivated, or taken out of a team, after the backup has their place again: look at them first.',
  );
  return 0;
}

// as the server does: what is made is for its own user alone
process.umask(0o077);
const args = process.argv.slice(2);
const [first] = args;
if (first === undefined || first === 'help' || args.includes('--help')) {
  help();
  process.exit(first === undefined ? 2 : 0);
}
const read = readConfig(undefined, []);
if (!read.ok) {
  for (const problem of read.problems) out.problem(problem);
  process.exit(2);
}
try {
  process.exit(await run(read.config, read.config.dataDir ?? '', args));
} catch (error) {
  const { name, message } = error as { name?: string; message?: string };
  if (error instanceof UsageError) {
    out.problem(`${error.message} (see admin --help)`);
    process.exit(2);
  }
  if (name === undefined || !Object.hasOwn(explained, name)) throw error;
  out.problem(`${explained[name]} (${message})`);
  process.exit(1);
}
