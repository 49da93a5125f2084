import { asId, isId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { documentName, syncPath } from '@verbeterbord/shared/sync/protocol.ts';

const prefix = `${syncPath}${documentName('')}`;

/** The board that a socket's address names, such as `/sync/board:jeugd`; null when it names none. */
export function boardOfUrl(url: URL): BoardId | null {
  // a browser may write the colon as %3A
  const path = url.pathname.replace(/%3a/i, ':');
  if (!path.startsWith(prefix)) return null;
  const id = path.slice(prefix.length);
  return isId(id) ? asId<BoardId>(id) : null;
}
