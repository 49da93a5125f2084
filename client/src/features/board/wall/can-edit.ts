import { createContext, use } from 'react';

/** Whether I may change this board, asked once for the whole wall: three hundred cards don't each listen for it. */
export const CanEditContext = createContext(false);

export function useCanEditWall(): boolean {
  return use(CanEditContext);
}
