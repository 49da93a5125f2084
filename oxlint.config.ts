import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type OxlintOverride } from 'oxlint';
import { homes, layers, type Layer } from './test/architecture/layers.ts';

/** What a folder may not import, as oxlint's patterns: so that an editor says it while one types. */
const deepest = 4;
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

const folderOf = (layer: Layer): string => layer.owns[0]?.split('/')[0] ?? '';
const insidePackage = (path: string): string => path.replace(/^(client\/src|[^/]+)\//, '');

interface Pattern {
  readonly regex: string;
  readonly message: string;
}

/** What lies in a folder beside these parts of it. */
function restOf(path: string, parts: readonly string[]): string {
  const there = readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !parts.includes(`${path}${name}`));
  return `(${there.map(escape).join('|')})`;
}

function forbidden(from: Layer, depth: number): Pattern[] {
  const patterns: Pattern[] = [];
  const up = depth === 0 ? String.raw`\.\/` : String.raw`(\.\.\/){${depth}}`;
  const allowed = new Set([from.name, ...from.may]);
  for (const to of layers) {
    if (allowed.has(to.name) || to.name === 'client/tools') continue;
    for (const path of to.owns) {
      const message = `${from.name} may not import ${to.name}: ${from.instead}.`;
      // a part of the folder may be a layer of its own, which is allowed; the patterns know no look-ahead, so the rest is named
      const inside = layers
        .filter(({ name }) => allowed.has(name))
        .flatMap(({ owns }) => owns.filter((part) => part !== path && part.startsWith(path)));
      const rest = inside.length === 0 ? '' : restOf(path, inside);
      patterns.push({ regex: `^@verbeterbord\\/${escape(path)}${rest}`, message });
      const own = folderOf(to) === folderOf(from) && to.name !== 'migrations' && from.name !== 'client/tools';
      if (own) patterns.push({ regex: `^${up}${escape(insidePackage(path))}${rest}`, message });
    }
  }
  if (from.apart && depth > 1) {
    // one folder less than up to the layers is a neighbour
    patterns.push({ regex: String.raw`^(\.\.\/){${depth - 1}}[^.]`, message: `${from.instead}.` });
  }
  patterns.push({ regex: String.raw`^@verbeterbord\/test\/`, message: 'The product knows no tests.' });
  return [...patterns, ...forbiddenPackages(from)];
}

/** What its package.json lists; other packages don't even resolve. */
function listedBy(layer: Layer): string[] {
  const text = readFileSync(new URL(`${folderOf(layer)}/package.json`, import.meta.url), 'utf8');
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies);
}

function forbiddenPackages(from: Layer): Pattern[] {
  const { packages } = from;
  if (packages) {
    const message = `${from.name} may import only ${packages.join(', ')}: ${from.instead}.`;
    const others = listedBy(from).filter((name) => !packages.includes(name));
    return [
      ...others.map((name) => ({ regex: `^${escape(name)}(\\/|$)`, message })),
      { regex: '^node:', message },
    ];
  }
  return homes
    .filter((home) => !home.layers.includes(from.name))
    .flatMap((home) =>
      home.packages.map((name) => ({ regex: `^${escape(name)}(\\/|$)`, message: `${home.instead}.` })),
    );
}

const layerOverrides: OxlintOverride[] = layers.flatMap((layer) =>
  layer.owns.flatMap((path) => {
    const isFolder = path.endsWith('/');
    const first = isFolder ? insidePackage(path).split('/').length - 1 : 0;
    const depths = isFolder ? Array.from({ length: deepest }, (_, index) => first + index) : [0];
    return depths.map((depth): OxlintOverride => ({
      files: [isFolder ? `${path}${'*/'.repeat(depth - first)}*.{ts,tsx}` : path],
      rules: { 'no-restricted-imports': ['error', { patterns: forbidden(layer, depth) }] },
    }));
  }),
);

export default defineConfig({
  ignorePatterns: ['**/node_modules/**', '**/dist/**', '**/.cache/**', 'coverage/**'],
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'promise',
    'node',
    'react',
    'jsx-a11y',
    'vitest',
  ],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  settings: { react: { version: '19.3' }, vitest: { typecheck: false } },
  rules: {
    // beyond the categories
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'max-lines': ['error', { max: 400 }],
    'no-console': 'error',
    'no-else-return': 'error',
    'no-param-reassign': 'error',
    'no-var': 'error',
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'prefer-template': 'error',
    'import/no-commonjs': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-duplicates': 'error',
    'node/no-process-env': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'typescript/consistent-type-definitions': ['error', 'interface'],
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-import-type-side-effects': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    // a ternary may mean undefined and not null
    'typescript/prefer-nullish-coalescing': ['error', { ignoreTernaryTests: true }],
    'typescript/prefer-optional-chain': 'error',
    'typescript/prefer-readonly': 'error',
    'typescript/return-await': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/no-process-exit': 'error',
    'unicorn/prefer-node-protocol': 'error',
    'react/button-has-type': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',

    // not here: said with the reason
    'jsx-a11y/prefer-tag-over-role': 'off', // <output> is read anew at every letter, and a group of buttons is no fieldset
    'no-await-in-loop': 'off', // order matters more often than speed here
    'no-shadow': 'off', // `id` within a callback about an id is the clearest name
    'import/no-unassigned-import': 'off', // styles and side-effect entries
    'no-unmodified-loop-condition': 'off', // takes an early return for a stuck loop
    'unicorn/require-post-message-target-origin': 'off', // ours go to workers, which have no origin
    'unicorn/no-array-sort': 'off', // sorting what was just made by filter or map is fine
    'typescript/no-generated-empty-object-type': 'off',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/no-base-to-string': ['error', { ignoredTypeNames: ['YText', 'Text'] }],
    'typescript/no-unnecessary-type-parameters': 'off', // brands: `asId<GoalId>(text)`
    'typescript/no-unsafe-type-assertion': 'off', // what comes out of Yjs is unknown, what goes in is branded
    'import/no-named-as-default-member': 'off', // `fc.assert`, `Y.Doc`
    'promise/always-return': 'off',
    'react/react-in-jsx-scope': 'off', // the automatic runtime
    'unicorn/consistent-function-scoping': 'off', // a small function beside its use reads better
  },
  overrides: [
    ...layerOverrides,
    // Fastify awaits its handlers
    { files: ['server/api/**', 'server/http/**'], rules: { 'oxc/no-async-endpoint-handlers': 'off' } },
    { files: ['*.config.ts', '**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['server/config.ts', 'client/*.ts', 'client/tools/**', 'test/**', '*.config.ts'],
      rules: { 'node/no-process-env': 'off' },
    },
    {
      files: [
        'server/main.ts',
        'server/admin.ts',
        'client/*.ts',
        'client/tools/**',
        'test/run.ts',
        'test/bench/**',
      ],
      rules: { 'no-console': 'off', 'unicorn/no-process-exit': 'off' },
    },
    {
      // scripts that run before anything is loaded, in whatever browser comes
      files: ['client/public/**/*.js'],
      rules: { 'no-var': 'off', 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
    },
    {
      // what tests import is for the architecture test to say: it can tell a test from its source
      files: ['**/*.test.ts', '**/*.test.tsx'],
      rules: {
        'no-restricted-imports': 'off',
        'typescript/no-non-null-assertion': 'off',
        'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }],
      },
    },
  ],
});
