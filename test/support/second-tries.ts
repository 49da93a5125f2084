import type { Reporter, TestModule } from 'vitest/node';

/**
 * Names at the end of a run what passed only at its second try, and what it failed on first: such a test says something about the
 * test or the product that is to be found, though the run is green.
 */
export class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) =>
      [...module.children.allTests('passed')].flatMap((test) => {
        if (test.diagnostic()?.flaky !== true) return [];
        const why = test
          .result()
          .errors?.map(({ message, diff = '' }) =>
            `\n${message}\n${diff}`.trimEnd().replaceAll('\n', '\n    '),
          );
        return [`  ${module.relativeModuleId} > ${test.fullName}${why?.join('') ?? ''}`];
      }),
    );
    if (lines.length > 0) process.stderr.write(`\nPassed at a second try only:\n${lines.join('\n')}\n`);
  }
}
