import type { ImportSource } from '@verbeterbord/shared/api/imports.ts';

/** The largest file, in bytes. The server has the last word; this saves sending what it refuses. */
export const mostBytes = 16 * 1024 * 1024;

/** A file that was chosen, as it goes to the server. */
export async function readFile(file: File): Promise<Extract<ImportSource, { kind: 'file' }>> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      // a data: address, whose part after the comma is the content
      const [, content = ''] = typeof reader.result === 'string' ? reader.result.split(',', 2) : [];
      resolve({ kind: 'file', name: file.name.slice(0, 300), content });
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')));
    reader.readAsDataURL(file);
  });
}
