import { createContext, useContext } from 'react';

/** Whether what is in the panel may be changed: I may edit the board, and the card isn't in the bin. */
export const EditableContext = createContext(false);

export function useEditable(): boolean {
  return useContext(EditableContext);
}
