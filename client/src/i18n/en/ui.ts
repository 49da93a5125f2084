import type { ui as dutch } from '../nl/ui.ts';

export const ui: typeof dutch = {
  close: 'Close',
  more: 'More',
  undo: 'Undo',
  cancel: 'Cancel',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  notices: 'Notices',
  andMore: (text, count) => `${text} And ${count} more.`,
};
