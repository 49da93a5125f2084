import { createContext } from 'react';
import type { BoardSession } from './board-session.ts';

/** The board that this part of the screen is about. */
export const SessionContext = createContext<BoardSession | null>(null);
