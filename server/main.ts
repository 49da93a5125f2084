import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { Shutdown } from './shutdown.ts';

/** Errors of a start that one line explains; anything else is shown whole. */
const explained: Readonly<Record<string, string>> = {
  DataDirInUseError: 'another server is using this DATA_DIR; stop that one first',
  StorageFullError: 'the disk is full; make room first',
  StorageBrokenError: 'the database can not be read; look at the disk, or restore a backup',
  SecretKeyError: 'the key of this DATA_DIR is damaged; put secret.key back from a backup',
  NewerDatabaseError: 'the database was made by a newer version of Verbeterbord; start that version',
};

function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(`Verbeterbord can't start: ${line}`);
  // not by running out of work: timers of what was half started would hold us up
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const temporary = config.dataDir === null ? mkdtempSync(join(tmpdir(), 'verbeterbord-demo-')) : null;
  const clean = (): void => {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  };
  let stop = async (): Promise<void> => undefined;
  const shutdown = new Shutdown({
    stop: () => stop(),
    exit: (code) => {
      clean();
      process.exit(code);
    },
    log: (message, error) =>
      console.error(`Verbeterbord: ${message}`, ...(error === undefined ? [] : [error])),
  });
  try {
    const app = await createApp({
      config,
      dataDir: config.dataDir ?? temporary ?? '',
      // nothing more may be written: what was confirmed is on disk, and browsers keep the rest
      onBroken: (error) => {
        console.error(`Verbeterbord: the database failed and can't be trusted, ending now: ${error.message}`);
        process.exit(1);
      },
    });
    stop = () => app.stop();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => shutdown.begin(signal, 0));
    app.warmUp();
    console.log(await app.listen());
    const link = await app.setUpLink();
    if (link !== null) console.log(`Set up (once, within an hour; a restart makes another link): ${link}`);
  } catch (error) {
    clean();
    await stop();
    throw error;
  }
}

// what we make is for our own user alone, also in a folder that others may enter: hashes, names, everything on the boards
process.umask(0o077);
const read = readConfig();
if (read.ok) {
  try {
    await start(read.config);
  } catch (error) {
    const { name, code, message } = error as { name?: string; code?: string; message?: string };
    if (code === 'EADDRINUSE') refuse([`port ${read.config.port} on ${read.config.host} is taken; set PORT`]);
    else if (code === 'EACCES' || code === 'ENOENT' || code === 'EROFS' || code === 'ENOTDIR')
      refuse([message ?? code]);
    else if (name !== undefined && name in explained) refuse([`${explained[name]} (${message})`]);
    else throw error;
  }
} else refuse(read.problems);
