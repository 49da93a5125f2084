import type { IncomingHttpHeaders } from 'node:http';
import type { BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { AccessGate } from './access-gate.ts';
import { FreshLook, type FreshLookDeps } from './fresh-look.ts';
import type { Who } from './sessions.ts';

/** A board's socket that was let in, as the hub hands it over. */
interface Admitted {
  hold(): void;
  goOn(): void;
  close(reason: CloseReason): void;
}

/** Somebody at the door of a board, as the hub wants to know them. */
interface AtTheDoor {
  readonly person: Person;
  readonly role: BoardRole;
  readonly watch: (admitted: Admitted) => () => void;
}

/** Who may open a board's socket, and until when. */
export class BoardDoor {
  readonly #deps: FreshLookDeps;
  readonly #gate: AccessGate;

  constructor(deps: FreshLookDeps, gate: AccessGate) {
    this.#deps = deps;
    this.#gate = gate;
  }

  /** Null for somebody who isn't signed in. */
  async letIn(headers: IncomingHttpHeaders, board: BoardId | null): Promise<AtTheDoor | null> {
    const { value, version } = await this.#gate.decide(async () => {
      const who = await this.#deps.sessions.who(headers);
      if (who === null) return null;
      return { who, role: board === null ? 'none' : await roleOf(new FreshLook(this.#deps), who, board) };
    });
    if (value === null) return null;
    const { who, role } = value;
    return {
      person: who.person,
      role,
      watch: (admitted) => this.#watch(admitted, { who, role, board, version }),
    };
  }

  #watch(
    admitted: Admitted,
    { who, role, board, version }: Omit<Decision, 'board'> & { board: BoardId | null },
  ): () => void {
    if (board === null) return () => undefined;
    const stand = {
      person: who.person.id,
      session: who.session,
      hold: () => admitted.hold(),
      goOn: () => admitted.goOn(),
      recheck: async (look: FreshLook) => {
        const reason = await whyNot(look, { who, role, board }).catch((): CloseReason => 'busy');
        if (reason !== null) admitted.close(reason);
        return reason === null;
      },
    };
    return this.#gate.register(stand, version);
  }
}

interface Decision {
  readonly who: Who;
  readonly role: BoardRole;
  readonly board: BoardId;
  readonly version: number;
}

/** Why this socket can't stay as it was let in; null when it can. */
async function whyNot(
  look: FreshLook,
  { who, role, board }: Omit<Decision, 'version'>,
): Promise<CloseReason | null> {
  const now = await look.who(who);
  if (now === null) return 'notSignedIn';
  const roleNow = await roleOf(look, now, board);
  if (roleNow === 'none') return 'notAllowed';
  return roleNow === role ? null : 'resync';
}

/** A token that may only read comes as somebody who looks on. */
async function roleOf(look: FreshLook, who: Who, board: BoardId): Promise<BoardRole> {
  const role = await look.roleOn(who, board);
  if (who.scopes === null || who.scopes.includes('write') || role === 'none') return role;
  return who.scopes.includes('read') ? 'viewer' : 'none';
}
