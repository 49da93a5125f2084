/** A board open in this tab, as far as signing out has to know. */
export interface RegisteredBoard {
  /** Changes that aren't on the server. */
  pending(): number;
  close(): void;
}

/** Which boards are open, without loading what it takes to open one. */
export const boardRegistry = new Set<RegisteredBoard>();
