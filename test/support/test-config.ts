import type { Config } from '@verbeterbord/server/config.ts';

/** The example organisation on a free port of this machine, saying nothing. */
export const testConfig: Config = {
  mode: 'demo',
  host: '127.0.0.1',
  port: 0,
  dataDir: null,
  publicUrl: null,
  logLevel: 'silent',
  oidc: null,
  smtpUrl: null,
  trustedProxy: null,
};
