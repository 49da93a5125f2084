import type { panel as dutch } from '../nl/panel.ts';

export const panel: typeof dutch = {};
