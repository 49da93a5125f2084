import type { ImportText } from '../imports.ts';

const number = (value: number): string => value.toLocaleString('en-GB');
const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 1_048_576))} MB`;

export const imports: ImportText = {
  title: 'New board',
  titleOnBoard: 'Paste your list',
  intro: 'Start empty, or bring what you have already. You see first what it becomes.',
  introOnBoard: 'Your list joins what hangs there already. You see first what it becomes.',
  privacy: 'Names of residents or clients do not belong on a board. Take them out first.',
  name: 'Name of the board',
  nameMissing: 'Give the board a name.',
  team: 'For which team?',
  noTeam: 'A new board is made by somebody who leads a team. Ask your team lead or administrator.',
  way: 'How do you start?',
  ways: { empty: 'Empty', list: 'Paste a list', file: 'A file' },
  list: 'Your list',
  listHint:
    'One action per line, or rows of a spreadsheet with who and when. “Goal: …” on a line begins a goal.',
  file: 'File',
  fileHint: 'A CSV, or from Trello: Menu → Print, export, and share → Export as JSON. Up to 16 MB.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  chosen: (name) => `Chosen: ${name}`,
  nothingYet: 'Paste a list or choose a file first.',
  make: 'Make the board',
  look: 'Show what it becomes',
  looking: 'Reading…',
  takeOver: (cards) => (cards === 1 ? 'Take over 1 card' : `Take over ${number(cards)} cards`),
  taking: 'Taking over…',
  preview: 'This is what it becomes',
  readAs: { list: 'Read as a list.', table: 'Read as a table.', trello: 'Read as a Trello board.' },
  encoding: (name) => `Characters: ${name}.`,
  when: 'What is still to begin is for',
  whens: { now: 'this cycle', later: 'later' },
  header: 'The first row says what the columns hold',
  labelsAreGoals: 'The first label of a card is its goal',
  columns: 'What do the columns hold?',
  column: (at, name) => (name === '' ? `Column ${at}` : name),
  samples: (samples) => `For instance: ${samples}`,
  roles: {
    title: 'The action',
    owner: 'Who',
    due: 'Before when',
    goal: 'Goal',
    state: 'How far',
    notes: 'Notes',
    none: 'Leave out',
  },
  lists: 'Where do the lists go?',
  listOf: (name, cards) => `${name === '' ? 'Without a list' : name} (${number(cards)})`,
  places: {
    todo: 'To do',
    doing: 'Doing',
    done: 'Done',
    later: 'Later',
    idea: 'Ideas',
    obstacle: 'Obstacles',
    success: 'Our success',
    goal: 'Goals',
    none: 'Leave out',
  },
  names: 'Who is this?',
  namesHint: 'We did not find these names in the team. Choose somebody, or leave the name in the notes.',
  nameOf: (name, count) => (count === 1 ? name : `${name} (${number(count)}×)`),
  nobody: 'Leave in the notes',
  goals: 'Goals',
  withNotes: 'with notes',
  moreLines: (count) => `${number(count)} more`,
  leftOut: 'What does not come along as it is',
  everything: 'Everything comes along.',
  leftOutLine: (count, [one = '', more = ''], name, why) =>
    `${number(count)} ${count === 1 ? one : more}${name === '' ? '' : ` “${name}”`}: ${why}`,
  whats: {
    cards: ['card', 'cards'],
    lists: ['list', 'lists'],
    rows: ['row', 'rows'],
    columns: ['column', 'columns'],
    'archived-cards': ['archived card', 'archived cards'],
    'archived-lists': ['archived list', 'archived lists'],
    'long-titles': ['long title', 'long titles'],
    'long-notes': ['card with long notes', 'cards with long notes'],
    'goal-notes': ['long description of a goal', 'long descriptions of goals'],
    'board-notes': ['description of the board', 'descriptions of the board'],
    templates: ['template', 'templates'],
    days: ['date that we could not read', 'dates that we could not read'],
    states: ['state that we do not know', 'states that we do not know'],
    'more-labels': ['further label', 'further labels'],
    attachments: ['attachment', 'attachments'],
    comments: ['comment', 'comments'],
    'custom-fields': ['custom field', 'custom fields'],
    covers: ['cover', 'covers'],
    stickers: ['sticker', 'stickers'],
    places: ['place on the map', 'places on the map'],
    starts: ['start date', 'start dates'],
    votes: ['vote', 'votes'],
    watchers: ['watcher', 'watchers'],
    'add-ons': ['piece of add-on data', 'pieces of add-on data'],
    history: ['line of history', 'lines of history'],
    unknown: ['part', 'parts'],
  },
  whys: {
    'in-notes': 'to be found in the notes.',
    'in-comments': 'the rest stands as a comment on the card.',
    archived: 'not taken along.',
    'no-place': 'a board has no place for that.',
    'no-title': 'there is no action in it.',
    chosen: 'not chosen.',
    unknown: 'we do not know this.',
  },
  faults: {
    empty: 'There is nothing in this. Choose another file, or paste a list.',
    binary: 'This is no text, CSV or Trello export. Choose another file.',
    spreadsheet: 'This is a workbook. Save it as CSV in your spreadsheet, or copy the rows and paste them.',
    'malformed-json': 'This file is not whole. Export the board again.',
    'too-deep': 'This file is unlike an export of a board. Choose another file.',
    'not-trello': 'This is no export of a Trello board. Choose another file.',
    'no-title-column': 'Choose which column holds the action.',
    'nothing-to-import': 'Nothing remains to take over. Choose otherwise, or choose another file.',
    'not-a-list': 'On a board that hangs there already you can only paste a list.',
  },
  tooLarge: (found, most) =>
    found === null || most === null
      ? 'This is too large. Bring less at a time.'
      : most > 10_000_000
        ? `This file is ${megabytes(found)}; ${megabytes(most)} fits. Bring less at a time.`
        : `There are ${number(found)} characters in it; ${number(most)} fit. Bring less at a time.`,
  tooManyCards: (found, most) =>
    `There are ${number(found)} rows or cards in it; you bring ${number(most)} at a time. Bring less at a time.`,
  tooManyColumns: (found, most) =>
    `There are ${number(found)} columns in it; ${number(most)} fit. Take columns out first.`,
  malformedCsv: (line) =>
    line === null
      ? 'A quotation mark in this file is not closed. Save it as CSV again.'
      : `At line ${number(line)} a quotation mark is not closed. Save the file as CSV again.`,
  refused: {
    'too-many': 'Not all of this fits on the board. Take less, or put something away first.',
  },
  report: {
    title: 'It hangs on the board',
    made: (goals, actions, rest) =>
      [
        goals === 0 ? '' : goals === 1 ? '1 goal' : `${number(goals)} goals`,
        actions === 1 ? '1 action' : `${number(actions)} actions`,
        rest === 0 ? '' : `${number(rest)} on the rails`,
      ]
        .filter(Boolean)
        .join(', '),
    unmatched: (names) => `Of these people the name stands in the notes: ${names}.`,
    open: 'To the board',
  },
};
