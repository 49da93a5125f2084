import { CommandOrigin } from './command.ts';

/** The origin of an undo or redo: an edit like any other, but one that is not recorded as a new step. */
export class UndoOrigin extends CommandOrigin {}
