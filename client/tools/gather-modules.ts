import type { Rolldown } from 'vite';

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** Of no use to any other page, so that nothing keeps it apart; what comes later on a board finds it there. */
const wall = '/features/board/';

/** What stands around a board, and knows it. */
const around = '/client/src/app/';

/** What may come along unasked with a page that needs one of the modules. Characters of source. */
const light = 30_000;

/**
 * Puts the modules of the first load in four files instead of some thirty: `first` for what every page needs, `parts` for what a
 * board needs beside it and other pages may need too, `document` for what only makes sense with a board's document, `wall` for the
 * rest of the board's own. A file each costs a request, packs badly, and is named in every list of what comes along with something
 * else. What would bring something large along to other pages (menus, dragging) stays by itself. Whatever goes into one of them finds
 * all that it imports in it or in one named before it, so files never wait for each other in a circle.
 */
export function gatherModules(main: string, board: string): (id: string, graph: Graph) => string | null {
  let ofMain: ReadonlySet<string> | undefined;
  let ofBoard: ReadonlySet<string> | undefined;
  return (id, graph) => {
    ofMain ??= reachable(graph, main);
    ofBoard ??= reachable(graph, board);
    if (id === main || id === board) return null;
    if (ofMain.has(id)) return 'first';
    if (!ofBoard.has(id)) return null;
    if (isLight(graph, id, ofMain, board)) return 'parts';
    if (id.includes(wall)) return 'wall';
    return id.includes(around) ? null : 'document';
  };
}

function isLight(graph: Graph, id: string, known: ReadonlySet<string>, board: string): boolean {
  let size = 0;
  for (const needed of reachable(graph, id)) {
    if (known.has(needed)) continue;
    if (needed === board || needed.includes('node_modules')) return false;
    size += sizeOf(graph, needed);
  }
  return size < light;
}

/** A module and all that it imports, without what it imports later. */
function reachable(graph: Graph, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

function sizeOf(graph: Graph, id: string): number {
  return graph.getModuleInfo(id)?.code?.length ?? 0;
}
