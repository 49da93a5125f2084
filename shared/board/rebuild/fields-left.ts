import type { LeftField } from '../../domain/late-edit.ts';
import type { Content } from './content.ts';
import type { Difference } from './differences.ts';

/** What says nothing to people, or what another field says already. */
const bookkeeping = new Set(['created', 'archived', 'order', 'number', 'done', 'carried']);
/** Entries whose name is what they say: an owner, the day of a value. */
const namedEntries = new Set(['owners', 'indicatorValues']);

/** What stands in the edits of one card, for people to read and to copy. */
export function fieldsLeft(difference: Difference): LeftField[] {
  const edit = difference.is === 'made' ? asEdit(difference.content) : difference;
  if (edit.is !== 'map') return [];
  const fields = [...edit.entries].flatMap(([field, part]) => fieldLeft(field, part));
  return difference.is === 'made' ? fields.filter(({ text }) => text !== '') : fields;
}

function fieldLeft(field: string, difference: Difference): LeftField[] {
  if (bookkeeping.has(field)) return [];
  const edit = difference.is === 'made' ? asEdit(difference.content) : difference;
  if (edit.is !== 'map') return [{ field, text: wordsLeft(edit) }];
  return [...edit.entries].flatMap(([name, part]) => {
    const entry = part.is === 'made' ? asEdit(part.content) : part;
    if (entry.is === 'map')
      return [...entry.entries].flatMap(([inner, of]) => fieldLeft(`${field}.${inner}`, of)).filter(isSaid);
    const words = wordsLeft(entry);
    if (!namedEntries.has(field)) return [{ field, text: words }];
    return [{ field, text: words === 'true' ? name : words === '' ? `-${name}` : `${name}: ${words}` }];
  });
}

function isSaid({ field }: LeftField): boolean {
  return !bookkeeping.has(field.slice(field.lastIndexOf('.') + 1));
}

function wordsLeft(edit: Difference): string {
  if (edit.is === 'text') return edit.mine;
  return edit.is === 'value' ? wordsOf(edit.mine) : '';
}

/** Something new as an edit of nothing. */
function asEdit(content: Content): Difference {
  if (content.is === 'text') return { is: 'text', base: '', mine: content.text };
  if (content.is === 'value') return { is: 'value', base: undefined, mine: content.value };
  return { is: 'map', entries: new Map([...content.entries].map(([key, item]) => [key, asEdit(item)])) };
}

/** A value in as few words as it has: a day, a column, what somebody said. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { text, state, value: chosen, reason } = value as Record<string, unknown>;
  return [text, state, chosen, reason].filter((word) => typeof word === 'string' && word !== '').join(': ');
}
