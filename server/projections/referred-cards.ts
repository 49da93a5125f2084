import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ReferredCard } from '../usecases/crossings/crossing-kind.ts';

/** A set of cards, by their boards. */
export class ReferredCards {
  readonly #cards = new Map<BoardId, Map<string, ReferredCard>>();

  get isEmpty(): boolean {
    return this.#cards.size === 0;
  }

  add(cards: Iterable<ReferredCard>): void {
    for (const { board, kind, id } of cards) {
      const known = this.#cards.get(board) ?? new Map<string, ReferredCard>();
      known.set(`${kind} ${id}`, { board, kind, id });
      this.#cards.set(board, known);
    }
  }

  clear(): void {
    this.#cards.clear();
  }

  hasBoard(board: BoardId): boolean {
    return this.#cards.has(board);
  }

  find(board: BoardId, kind: string, id: string): ReferredCard | undefined {
    return this.#cards.get(board)?.get(`${kind} ${id}`);
  }

  of(board: BoardId): readonly ReferredCard[] {
    return [...(this.#cards.get(board)?.values() ?? [])];
  }

  all(): readonly ReferredCard[] {
    return this.byBoard().flatMap(([, cards]) => cards);
  }

  byBoard(): readonly (readonly [BoardId, readonly ReferredCard[]])[] {
    return [...this.#cards].map(([board, cards]) => [board, [...cards.values()]] as const);
  }
}
