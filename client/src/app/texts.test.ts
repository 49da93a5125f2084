import { refusalCodes } from '@verbeterbord/shared/errors.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { describe, expect, test } from 'vitest';
import { administrationTexts } from '../i18n/administration.ts';
import { boardMoreTexts } from '../i18n/board-more.ts';
import { boardsTexts } from '../i18n/boards.ts';
import { cardPanelTexts } from '../i18n/card-panel.ts';
import { choosingTexts } from '../i18n/choosing.ts';
import { closingTexts } from '../i18n/closing.ts';
import { crossingsTexts } from '../i18n/crossings.ts';
import { cycleTexts } from '../i18n/cycle.ts';
import { displaysTexts } from '../i18n/displays.ts';
import { en as early } from '../i18n/en.ts';
import { gateTexts } from '../i18n/gates.ts';
import { historyTexts } from '../i18n/history.ts';
import { importTexts } from '../i18n/imports.ts';
import { lateEditsTexts } from '../i18n/late-edits.ts';
import { meetingTexts } from '../i18n/meeting.ts';
import { myActionsTexts } from '../i18n/my-actions.ts';
import { newsTexts } from '../i18n/news.ts';
import { nl as vroeg } from '../i18n/nl.ts';
import { overviewPlacesTexts } from '../i18n/overview-places.ts';
import { paperTexts } from '../i18n/paper.ts';
import { questionsTexts } from '../i18n/questions.ts';
import { reportTexts } from '../i18n/report.ts';
import { searchTexts } from '../i18n/search.ts';
import { sharingTexts } from '../i18n/sharing.ts';
import { teamOfTeamsTexts } from '../i18n/team-of-teams.ts';
import { tooMuchTexts } from '../i18n/too-much.ts';

/** With what comes later than the program. */
const nl = {
  ...vroeg,
  gates: gateTexts.nl,
  boards: boardsTexts.nl,
  myActions: myActionsTexts.nl,
  imports: importTexts.nl,
  lateEdits: lateEditsTexts.nl,
  administration: administrationTexts.nl,
  search: searchTexts.nl,
  sharing: sharingTexts.nl,
  displays: displaysTexts.nl,
  choosing: choosingTexts.nl,
  closing: closingTexts.nl,
  crossings: crossingsTexts.nl,
  cycle: cycleTexts.nl,
  news: newsTexts.nl,
  history: historyTexts.nl,
  meeting: meetingTexts.nl,
  paper: paperTexts.nl,
  report: reportTexts.nl,
  overviewPlaces: overviewPlacesTexts.nl,
  teamOfTeams: teamOfTeamsTexts.nl,
  questions: questionsTexts.nl,
  cardPanel: cardPanelTexts.nl,
  boardMore: boardMoreTexts.nl,
  tooMuch: tooMuchTexts.nl,
};
const en = {
  ...early,
  gates: gateTexts.en,
  boards: boardsTexts.en,
  myActions: myActionsTexts.en,
  imports: importTexts.en,
  lateEdits: lateEditsTexts.en,
  administration: administrationTexts.en,
  search: searchTexts.en,
  sharing: sharingTexts.en,
  displays: displaysTexts.en,
  choosing: choosingTexts.en,
  closing: closingTexts.en,
  crossings: crossingsTexts.en,
  cycle: cycleTexts.en,
  news: newsTexts.en,
  history: historyTexts.en,
  meeting: meetingTexts.en,
  paper: paperTexts.en,
  report: reportTexts.en,
  overviewPlaces: overviewPlacesTexts.en,
  teamOfTeams: teamOfTeamsTexts.en,
  questions: questionsTexts.en,
  cardPanel: cardPanelTexts.en,
  boardMore: boardMoreTexts.en,
  tooMuch: tooMuchTexts.en,
};

const both = [
  ['Dutch', nl],
  ['English', en],
] as const;

/** Every text with its path; functions by what they are. */
function* leaves(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, value];
    return;
  }
  for (const [key, inner] of Object.entries(value))
    yield* leaves(inner, path === '' ? key : `${path}.${key}`);
}

describe.each(both)('in %s', (_name, text) => {
  test.each(refusalCodes)('the refusal %s is a sentence', (code) => {
    expect(text.codes.refusal[code]).toMatch(/^[A-Z].{8,}[.?]$/);
  });

  test.each(Object.keys(closeCodes) as (keyof typeof closeCodes)[])(
    'the end of a connection by %s is a sentence',
    (reason) => {
      expect(text.codes.closed[reason]).toMatch(/^[A-Z].{8,}[.?]$/);
    },
  );

  test('no text is empty, and nothing else than a text or a function of one is kept', () => {
    const wrong = [...leaves(text)].filter(
      ([, value]) => typeof value !== 'function' && (typeof value !== 'string' || value === ''),
    );
    expect(wrong).toEqual([]);
  });
});

test('both languages have the same texts, with as many parameters', () => {
  const shape = (text: unknown) =>
    [...leaves(text)]
      .map(([path, value]) => `${path}:${typeof value === 'function' ? value.length : 'text'}`)
      .sort();
  expect(shape(en)).toEqual(shape(nl));
});

test('no Dutch text has words that make people sigh', () => {
  const jargon = /\b(scrum|sprint|backlog|agile|kanban|stand-?up)\b/i;
  expect([...leaves(nl)].filter(([, value]) => typeof value === 'string' && jargon.test(value))).toEqual([]);
});

/** Each place that can be full, what says so, and the thing of which there is too much. */
const full = [
  ['names on a card', 'tooMuch.owners', /namen/],
  ['what is said on a card', 'tooMuch.comments', /gezegd/],
  ['attempts', 'tooMuch.attempts', /poging/],
  ['values of an indicator', 'tooMuch.values', /metingen/],
  ['goals', 'tooMuch.goals', /doelen/],
  ['carrying over', 'tooMuch.carried', /meegenomen/],
  ['cards on a board', 'codes.refusal.too-many', /bord/],
  ['what waits', 'crossings.dependencies.refused.too-many', /wacht/],
  ['offers', 'crossings.offers.tooMany', /bieden/],
  ['questions of a board', 'questions.ask.tooMany', /vragen/],
  ['asking back', 'questions.tooManySteps', /teruggevraagd/],
  ['the conversation of a question', 'questions.talkFull', /gezegd/],
  ['what a meeting writes down', 'meeting.refused.too-many', /opgeschreven/],
  ['changes of a calendar', 'administration.refused.too-many', /kalender/],
  ['links for guests', 'sharing.refused.too-many', /links/],
  ['visits by a link', 'gates.guestLinkFull', /link/],
  ['passkeys', 'gates.tooManyPasskeys', /passkeys/],
  ['an import', 'imports.refused.too-many', /past/],
] as const;

test.each(full)('when there are too many %s, that is what is said, and what to do', (_what, path, says) => {
  const texts = new Map(leaves(nl));
  expect(texts.get(path)).toMatch(says);
  // a sentence about what is too much, and one about what to do
  expect(texts.get(path)).toMatch(/^[A-Z][^.]+\. [A-Z][^.]+\.$/);
});

test('no two places that can be full say the same', () => {
  const texts = new Map(leaves(nl));
  expect(new Set(full.map(([, path]) => texts.get(path))).size).toBe(full.length);
});
