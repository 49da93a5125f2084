import type { ui as dutch } from '../nl/ui.ts';

export const ui: typeof dutch = {
  close: 'Close',
  more: 'More',
  undo: 'Undo',
  cancel: 'Cancel',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  day: {
    example: '27 Nov',
    open: (label) => `${label}: calendar`,
    wrong: 'That is no day. Write for instance: 27 Nov or 27-11-2026.',
    monthBefore: 'Previous month',
    monthAfter: 'Next month',
  },
  notices: 'Notices',
  andMore: (text, count) => `${text} And ${count} more.`,
};
