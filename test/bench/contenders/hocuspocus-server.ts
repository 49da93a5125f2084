import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

/*
 * Hocuspocus as its documentation sets it up, with every option at its default. Those that matter here:
 * debounce 2,000 and maxDebounce 10,000 (a document is stored at the latest 10 s after an edit), flushDelay 0 (edits of one turn
 * of the event loop go out as one frame), unloadImmediately true. SQLite at better-sqlite3's defaults, in a file.
 * `quiet` only leaves out its start screen.
 */
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: `${process.argv[2]}/hocuspocus.sqlite` })],
});
await server.listen();
console.log(`hocuspocus on ${server.address.port}`);
