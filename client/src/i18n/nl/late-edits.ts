import type { LeftReason } from '@verbeterbord/shared/domain/late-edit.ts';

const reasons: Readonly<Record<LeftReason, string>> = {
  departed: 'Deze kaart is met zijn ronde van het bord gegaan. Je tekst staat bij het verslag van die ronde.',
  archived: 'Deze kaart ligt intussen in de prullenbak. Je tekst staat er wel op.',
  gone: 'Deze kaart is er niet meer.',
  'too-long': 'Samen met wat een ander schreef werd dit te lang. Op het bord staat de tekst van de ander.',
  'too-many': 'Hier was geen plaats meer voor.',
};

/** By the name that a field has on its card. */
const fields: Readonly<Record<string, string>> = {
  title: 'Titel',
  notes: 'Notities',
  why: 'Waarom',
  sign: 'Waaraan we het zien',
  judgementNote: 'Hoe het gaat',
  indicatorName: 'Wat we meten',
  stuckReason: 'Wat houdt ons tegen?',
  comments: 'Opmerking',
  'attempts.plan': 'Wat gaan we doen?',
  'attempts.noticed': 'Wat merkten we?',
  'attempts.helped': 'Hielp het?',
  place: 'Kolom',
  due: 'Klaar op',
  before: 'Klaar op',
  owners: 'Wie',
  goal: 'Doel',
  cycle: 'Ronde',
  leaving: 'Keuze bij afsluiten',
  decision: 'Besluit',
};

/** What somebody wrote offline that couldn't be made again on the board. */
export const lateEdits = {
  title: 'Wat niet meer op het bord kon',
  hint: 'Dit deed je zonder verbinding, of net voordat het bord werd opgeschoond. De rest van wat je deed staat op het bord. Kopieer wat je nodig hebt.',
  reasons,
  fields,
  otherField: 'Verder',
  emptied: '(leeggemaakt)',
  states: { todo: 'Te doen', doing: 'Bezig', done: 'Klaar' } as Readonly<Record<string, string>>,
  helped: { yes: 'Ja', no: 'Nee', 'not-yet': 'Nog niet' } as Readonly<Record<string, string>>,
  read: 'Gelezen',
};
