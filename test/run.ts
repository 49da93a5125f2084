import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Every check of this repository: `node test/run.ts`. Names after it (format, lint, types, build, vitest) run only
 * those. The quick ones go side by side and speak only when they fail; vitest comes last, so that its summary is.
 */
const root = resolve(import.meta.dirname, '..');

interface Check {
  readonly group: string;
  readonly title: string;
  readonly command: readonly [string, ...string[]];
}

const projects = ['shared', 'migrations', 'server', 'client', 'client/tools', 'test'].filter((path) =>
  existsSync(join(root, path)),
);

const checks: readonly Check[] = [
  { group: 'build', title: 'client build', command: ['node', 'client/tools/build.ts'] },
  { group: 'format', title: 'format', command: ['oxfmt', '--check'] },
  { group: 'lint', title: 'lint', command: ['oxlint'] },
  ...projects.map((path): Check => ({
    group: 'types',
    title: `types of ${path}`,
    command: ['tsc', '-p', path],
  })),
];

interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

function run([command, ...args]: readonly [string, ...string[]], show: boolean): Promise<Outcome> {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => settle({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => settle({ ok: code === 0, output }));
  });
}

async function runChecks(chosen: readonly Check[]): Promise<string[]> {
  const failed: string[] = [];
  const waiting = [...chosen];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now();
      const { ok, output } = await run(check.command, false);
      console.log(`${ok ? '✓' : '✗'} ${check.title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      if (ok) continue;
      failed.push(check.title);
      console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism() - 1) }, lane));
  return failed;
}

const wanted = process.argv.slice(2);
const all = wanted.length === 0;
const known = new Set([...checks.map(({ group }) => group), 'vitest']);
const unknown = wanted.filter((name) => !known.has(name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}; there are ${[...known].join(', ')}.`);
  process.exit(2);
}

const failed = await runChecks(checks.filter(({ group }) => all || wanted.includes(group)));
if (all || wanted.includes('vitest')) {
  const { ok } = await run(['vitest', 'run'], true);
  if (!ok) failed.push('vitest');
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
