import { chunks } from './chunks.ts';

/** What is read for each part of these, after each other, in one list. */
export async function inChunks<Item, Row>(
  items: readonly Item[],
  read: (chunk: readonly Item[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const chunk of chunks(items)) rows.push(...(await read(chunk)));
  return rows;
}
