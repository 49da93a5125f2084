import { app } from './en/app.ts';
import { board } from './en/board.ts';
import { boards } from './en/boards.ts';
import { codes } from './en/codes.ts';
import { myActions } from './en/my-actions.ts';
import { panel } from './en/panel.ts';
import { ui } from './en/ui.ts';
import type { Text } from './nl.ts';

export const en: Text = { app, board, boards, codes, myActions, panel, ui };
