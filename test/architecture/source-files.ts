import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

export const root = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly string[];
  readonly hasDefaultExport: boolean;
  readonly onlyReexports: boolean;
}

const skipped = new Set(['node_modules', 'dist', '.cache', 'coverage']);

/** All files of these kinds in our own folders. */
export function listFiles(folders: readonly string[], extensions: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{${extensions.join(',')}}`, {
      cwd: root,
      exclude: (name) => skipped.has(name.split(sep).at(-1) ?? ''),
    })
      .map((path) => path.split(sep).join('/'))
      .toSorted(),
  );
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const { module, program } = parseSync(path, text);
  const specifiers = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap((one) =>
      literal(text.slice(one.moduleRequest.start, one.moduleRequest.end)),
    ),
  ];
  const reexports = program.body.filter(
    (statement) =>
      statement.type === 'ExportAllDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
  );
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: [...new Set(specifiers)],
    hasDefaultExport: program.body.some((statement) => statement.type === 'ExportDefaultDeclaration'),
    onlyReexports: reexports.length > 0 && reexports.length === program.body.length,
  };
}

const literal = (code: string): string[] => {
  const match = /^['"`]([^'"`$]+)['"`]$/.exec(code);
  return match?.[1] === undefined ? [] : [match[1]];
};

/** Where an import leads, from the root; undefined for a package that isn't ours. */
export function resolveImport(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    const clean = specifier.split('?')[0] ?? specifier;
    return relative(root, resolve(root, dirname(file), clean))
      .split(sep)
      .join('/');
  }
  const own = /^@verbeterbord\/(.+)$/.exec(specifier);
  return own?.[1];
}
