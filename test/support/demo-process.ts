import { createApp } from '@verbeterbord/server/app.ts';
import { testConfig } from './test-config.ts';

/*
 * What `demo` or `start` starts, but on a folder that stays when the process is killed, and with a built client of one's choice:
 * `node demo-process.ts <port> <data folder> [<demo|start> [<client folder>]]`. Its first line says where it listens, with the link
 * to set up behind it when there is one.
 */
const [port, dataDir, mode = 'demo', clientDir] = process.argv.slice(2);
if (port === undefined || dataDir === undefined || (mode !== 'demo' && mode !== 'start'))
  throw new Error('needs a port, a data folder and what to be');

const app = await createApp({
  config: { ...testConfig, mode, port: Number(port), dataDir, logLevel: 'error' },
  dataDir,
  ...(clientDir === undefined ? {} : { clientDir }),
  onBroken: (error) => {
    throw error;
  },
});
process.on('SIGTERM', () => {
  void app.stop();
});
const url = await app.listen();
process.stdout.write(`${url} ${(await app.setUpLink()) ?? ''}\n`);
