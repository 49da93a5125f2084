import { app } from './en/app.ts';
import { board } from './en/board.ts';
import { codes } from './en/codes.ts';
import { panel } from './en/panel.ts';
import { references } from './en/references.ts';
import { ui } from './en/ui.ts';
import type { Text } from './nl.ts';

export const en: Text = { app, board, codes, panel, references, ui };
