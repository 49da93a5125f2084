import type * as Y from 'yjs';
import { accept, type Result } from '../errors.ts';
import { write, type CommandContext } from './command.ts';

/** Sets plain values of one card in one transaction; those that already hold are left alone, so that nothing is sent. */
export function updateCard(
  doc: Y.Doc,
  verb: string,
  context: CommandContext,
  card: Y.Map<unknown>,
  values: Readonly<Record<string, unknown>>,
): Result {
  const changes = Object.entries(values).filter(
    ([key, value]) => (card.get(key) ?? null) !== (value ?? null),
  );
  if (changes.length === 0) return accept();
  return write(doc, verb, context, () => {
    for (const [key, value] of changes) card.set(key, value);
  });
}
