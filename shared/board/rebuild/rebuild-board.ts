import * as Y from 'yjs';
import { cardKinds, type CardKind } from '../../domain/card.ts';
import { metaRoot, roots } from '../schema.ts';
import { itemsOf } from '../yjs-items.ts';

export interface Rebuilding {
  /** Generation that the new document is. */
  readonly epoch: number;
  /** Cards that leave the board with this. */
  readonly without: readonly { readonly kind: CardKind; readonly id: string }[];
}

/**
 * A board's content in a new document, by one client in one transaction: what a reader sees is the same, and what Yjs kept of
 * everybody who was ever there is gone. It walks what stands in the document and no list of fields, so that what a later program
 * wrote comes along. Null when the document holds something that isn't of a shape that boards have, which is better kept as it is.
 */
export function rebuildBoard(doc: Y.Doc, { epoch, without }: Rebuilding): Y.Doc | null {
  const gone = new Map(cardKinds.map((kind) => [roots[kind] as string, new Set<string>()]));
  for (const { kind, id } of without) gone.get(roots[kind])?.add(id);
  const rebuilt = new Y.Doc();
  try {
    rebuilt.transact(() => {
      for (const [name, type] of doc.share) carryRoot(rebuilt, name, type, gone.get(name));
      rebuilt.getMap(metaRoot).set('epoch', epoch);
    }, 'rebuild');
    return rebuilt;
  } catch (error) {
    rebuilt.destroy();
    if (error instanceof UnknownShape) return null;
    throw error;
  }
}

class UnknownShape extends Error {}

type Shared = Y.Map<unknown> | Y.Text;

function carryRoot(rebuilt: Y.Doc, name: string, type: unknown, gone: ReadonlySet<string> | undefined): void {
  if (shapeOf(type as Shared) === 'text') {
    const text = textOf(type as Y.Text);
    if (text !== '') rebuilt.getText(name).insert(0, text);
    return;
  }
  const root = rebuilt.getMap(name);
  for (const [key, value] of entriesOf(type as Y.Map<unknown>))
    if (gone?.has(key) !== true) root.set(key, carry(value));
}

/** A copy that stands in no document yet. */
function carry(value: unknown): unknown {
  if (!(value instanceof Y.AbstractType)) {
    if (value instanceof Uint8Array || value instanceof Y.Doc) throw new UnknownShape();
    return value;
  }
  if (value instanceof Y.Text && value.constructor === Y.Text) return new Y.Text(textOf(value));
  if (value instanceof Y.Map)
    return new Y.Map(entriesOf(value as Y.Map<unknown>).map(([key, item]) => [key, carry(item)]));
  throw new UnknownShape();
}

/** What a shared type holds; also of a root that this program never opened, which Yjs knows no type of yet. */
function shapeOf(type: Shared): 'map' | 'text' {
  if (type instanceof Y.Text) return 'text';
  if (type instanceof Y.Map) return 'map';
  const keyed = new Set([...itemsOf(type)].map((item) => item.parentSub !== null));
  if (keyed.size > 1 || (type as Y.AbstractType<unknown>).constructor !== Y.AbstractType)
    throw new UnknownShape();
  return keyed.has(false) ? 'text' : 'map';
}

/** Letters alone: pictures and formatting have no place on a board, and would be lost here. */
function textOf(type: Y.Text): string {
  let text = '';
  for (const { deleted, content, parentSub } of itemsOf(type)) {
    if (deleted) continue;
    if (!(content instanceof Y.ContentString) || parentSub !== null) throw new UnknownShape();
    text += content.str;
  }
  return text;
}

function entriesOf(type: Y.Map<unknown>): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const { deleted, content, parentSub } of itemsOf(type)) {
    if (deleted) continue;
    if (parentSub === null) throw new UnknownShape();
    if (content instanceof Y.ContentAny) entries.push([parentSub, content.arr.at(-1)]);
    else if (content instanceof Y.ContentType) entries.push([parentSub, content.type]);
    else throw new UnknownShape();
  }
  return entries;
}
