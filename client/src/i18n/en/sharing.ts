import type { sharing as nl } from '../nl/sharing.ts';

export const sharing: typeof nl = {
  title: 'Share',
  guests: 'With guests',
  intro: (title) =>
    `By a link somebody from outside sees the board “${title}”, and nothing else. No account is needed.`,
  warning: 'Mind: names of clients or citizens don’t belong on a board.',
  ofOtherTeams: 'Questions of the teams below yours hang on this board too. A guest reads them as well.',
  forWhom: 'For whom',
  forWhomHint: 'So you know the link later. Such as: care provider Sun House.',
  may: 'What the guest may do',
  participant: 'Work along',
  onlooker: 'Look only',
  days: 'For how long',
  length: (days) =>
    days === 1
      ? '1 day'
      : days % 7 === 0 && days < 30
        ? `${days / 7} ${days === 7 ? 'week' : 'weeks'}`
        : `${days} days`,
  make: 'Make the link',
  busy: 'One moment …',
  made: 'The link is made. Pass it on yourself; it is shown only once.',
  link: 'Link to pass on',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  copyFailed: 'Copying failed. Select the link and copy it yourself.',
  links: 'Links to this board',
  none: 'There is no link to this board yet.',
  madeBy: (name: string | null, day: string) => `made by ${name ?? 'somebody who left'}, ${day}`,
  until: (day) => `until ${day}`,
  visits: (count) => (count === 1 ? 'used once' : `used ${count} times`),
  revoke: 'Revoke',
  revokeOf: (label) => `Revoke the link: ${label}`,
  revokeAsk: (label) => `Revoke “${label}”? Who came in by it no longer sees the board at once.`,
  revokeYes: 'Yes, revoke',
  revokeNo: 'No',
  revoked: 'The link is revoked.',
  required: 'Fill this in.',
  loading: 'Loading …',
  refused: {
    'not-found': 'This link is gone.',
    'not-allowed': 'Only the team lead of this board can share it.',
    'too-many': 'There are twenty links to this board already. Revoke one first.',
    'invalid-request': 'One of the fields isn’t right. Look through them and try again.',
  },
  settings: {
    title: 'Settings of this board',
    name: 'Name of the board',
    open: 'Who may look on',
    openTo: {
      team: 'Only the team',
      tree: 'Team of teams may look on',
      organisation: 'Whole organisation may look on',
    },
    openMeans: {
      team: 'Others can’t open this board. The overview of the team of teams does show your ambitions and goals, your judgement, counts, questions and successes.',
      tree: 'All teams under the same highest team can read the board. The overview shows how you are doing.',
      organisation:
        'Everybody who works here can read the board. The overview stays with the teams under the same highest team.',
    },
    openHint: 'Looking on is reading. Only the team and guests who may work along change something.',
    records: 'Keep records of cycles',
    recordsHint: 'For so long the record of a closed cycle can be read. Then it is destroyed.',
    years: (years) => (years === 1 ? '1 year' : `${years} years`),
    shorter: (years) =>
      `This also goes for records that are there already. Those of cycles that ended more than ${years === 1 ? 'a year' : `${years} years`} ago are destroyed after 30 days. Until then you can put this back.`,
    save: 'Save',
    saved: 'The settings of the board are saved.',
    team: 'People of this team',
  },
};
