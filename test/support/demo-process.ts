import { createApp } from '@verbeterbord/server/app.ts';

/*
 * What `demo` or `start` starts, but on a folder that stays when the process is killed, and with a built client of one's choice:
 * `node demo-process.ts <port> <data folder> [<demo|start> [<client folder>]]`. Its first line says where it listens, with the link
 * to set up behind it when there is one.
 */
const [port, dataDir, mode = 'demo', clientDir] = process.argv.slice(2);
if (port === undefined || dataDir === undefined || (mode !== 'demo' && mode !== 'start'))
  throw new Error('needs a port, a data folder and what to be');

const app = await createApp({
  config: {
    mode,
    host: '127.0.0.1',
    port: Number(port),
    dataDir,
    publicUrl: null,
    logLevel: 'error',
    oidc: null,
    smtpUrl: null,
    trustedProxy: null,
  },
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
