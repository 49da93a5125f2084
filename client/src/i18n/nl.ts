import { app } from './nl/app.ts';
import { board } from './nl/board.ts';
import { codes } from './nl/codes.ts';
import { panel } from './nl/panel.ts';
import { references } from './nl/references.ts';
import { ui } from './nl/ui.ts';

/** Every text of the interface, in Dutch: the type that other languages satisfy. */
export const nl = { app, board, codes, panel, references, ui };

export type Text = typeof nl;
