import { createApp } from '@verbeterbord/server/app.ts';

/*
 * What `demo` starts, but on a folder that stays when the process is killed, and with a built client of one's choice:
 * `node demo-process.ts <port> <data folder> [<client folder>]`. Its first line says where it listens.
 */
const [port, dataDir, clientDir] = process.argv.slice(2);
if (port === undefined || dataDir === undefined) throw new Error('needs a port and a data folder');

const app = await createApp({
  config: {
    mode: 'demo',
    host: '127.0.0.1',
    port: Number(port),
    dataDir,
    publicUrl: null,
    logLevel: 'error',
    oidc: null,
    smtpUrl: null,
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
process.stdout.write(`${await app.listen()}\n`);
