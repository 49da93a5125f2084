import type { app as dutch } from '../nl/app.ts';

export const app: typeof dutch = {
  name: 'Verbeterbord',
  skip: 'To the content',
  whereAmI: 'Where am I',
  main: 'Main menu',
  boards: 'Boards',
  overview: 'Overview',
  overviewOf: (team) => `Overview of ${team}`,
  board: 'Board',
  search: 'Search',
  newAction: 'Add action',
  myActions: 'My actions',
  myActionsCount: (count) => (count === 1 ? '1 action' : `${count} actions`),
  loading: 'Loading …',
  retry: 'Try again',
  reload: 'Reload',
  me: {
    menu: (name) => `Menu of ${name}`,
    theme: 'Colours',
    themeSystem: 'As this device',
    themeLight: 'Light',
    themeDark: 'Dark',
    language: 'Language',
    dutch: 'Nederlands',
    english: 'English',
    shared: 'This is a shared computer',
    sharedHint: 'Then nothing stays behind on this device.',
    account: 'My account',
    administration: 'Administration',
    signOut: 'Sign out',
    signOutPending: (count) =>
      count === 1
        ? "One change isn't on the server yet. Wait until you are connected again, or sign out anyway and lose it."
        : `${count} changes aren't on the server yet. Wait until you are connected again, or sign out anyway and lose them.`,
    signOutAnyway: 'Sign out anyway',
    stay: 'Not yet',
  },
  save: {
    loading: 'Loading',
    saved: 'Saved',
    saving: 'Saving',
    offline: 'No connection',
    offlinePending: (count) => (count === 1 ? 'Offline, 1 change' : `Offline, ${count} changes`),
    kept: (count) =>
      count === 1 ? '1 change kept on this device.' : `${count} changes kept on this device.`,
    notKept: (count) =>
      count === 1
        ? "1 change is on this screen only. Don't close it."
        : `${count} changes are on this screen only. Don't close it.`,
    offlineNothing: 'You can go on working. We save as soon as the connection is back.',
    stopped: 'Not connected',
  },
  unsent: {
    title: 'What the server did not accept',
    hint: 'You wrote these texts on cards of this board. Copy what you need, and put it on the board again.',
    readable: 'You can read and copy your texts, also after reloading.',
    aside: 'Last time the server did not accept all your changes. Your texts are still on this device.',
    late: 'Not all that you did without a connection still fitted on the board. Your texts are here.',
    read: 'See your texts',
    copy: 'Copy all',
    copied: 'Your texts were copied.',
    forget: 'Remove from this device',
  },
  here: {
    title: 'On the board now',
    count: (count) => `${count} here`,
    you: (name) => `${name} (you)`,
  },
  newVersion: {
    text: 'There is a new version of Verbeterbord.',
    action: 'Reload now',
    later: 'Later',
  },
  failure: {
    title: "This part of the screen doesn't work just now",
    text: 'What was saved is safe. Try again, or go to another board.',
    version: "This page couldn't be loaded. There may be a new version, or no connection.",
  },
  notFound: {
    title: "This page isn't there",
    text: 'The address may be wrong, or the board is gone.',
    home: 'To my actions',
    boards: 'To the boards',
  },
  stopped: {
    title: "This board can't be opened",
    signIn: 'Sign in',
    boards: 'To the boards',
  },
  noCopy: {
    title: "This board isn't on this device",
    text: "There is no connection, and this board hasn't been opened here before. It loads by itself when the connection is back.",
  },
};
