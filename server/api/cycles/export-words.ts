import { postLanguages, type PostLanguage } from '@verbeterbord/shared/domain/post.ts';
import type { FastifyRequest } from 'fastify';

/** What files for a spreadsheet call things, in Dutch, and the same in English. */
const english = {
  aan: 'to',
  aantekening: 'note',
  actie: 'action',
  Acties: 'Actions',
  afgerond: 'settled',
  'afgerond op': 'settled on',
  afgesloten: 'closed',
  afgewezen: 'declined',
  afspraak: 'agreement',
  Afspraken: 'Agreements',
  ambitie: 'ambition',
  antwoord: 'answer',
  antwoorden: 'answers',
  beantwoord: 'answered',
  'beoordeeld op': 'judged on',
  besluit: 'decision',
  bezig: 'doing',
  contact: 'contact',
  datum: 'date',
  doel: 'goal',
  doelwaarde: 'target',
  eenheid: 'unit',
  'erbij gekomen': 'added',
  'geen bord': 'no board',
  geschiedenis: 'history',
  gestopt: 'stopped',
  'gevraagd op': 'asked on',
  hielp: 'helped',
  'hielp het': 'did it help',
  'hielp niet': 'did not help',
  hulp: 'help',
  'in dit overleg': 'in this meeting',
  indicator: 'indicator',
  ingetrokken: 'withdrawn',
  ja: 'yes',
  'keer meegenomen': 'times carried over',
  klaar: 'done',
  kwetsbaar: 'fragile',
  'loopt nog': 'still running',
  meegenomen: 'carried over',
  Metingen: 'Values',
  middelen: 'means',
  'naar later': 'put off',
  nee: 'no',
  'niet afgesloten': 'not closed',
  'nieuwe successen': 'new successes',
  'nog niet te zien': 'not to be seen yet',
  'nog open': 'still open',
  onderwerp: 'subject',
  oordeel: 'judgement',
  'oordeel of antwoord': 'judgement or answer',
  'op koers': 'on track',
  open: 'open',
  'open vragen': 'open questions',
  opgepakt: 'taken up',
  over: 'about',
  Overleg: 'Meeting',
  overleg: 'meeting',
  reden: 'reason',
  ronde: 'cycle',
  Rondes: 'Cycles',
  soort: 'kind',
  stand: 'state',
  'stemming (1 zwaar, 5 licht)': 'mood (1 heavy, 5 light)',
  succes: 'success',
  successen: 'successes',
  'te doen': 'to do',
  team: 'team',
  'team of onderwerp': 'team or subject',
  Teams: 'Teams',
  tekst: 'text',
  teruggevraagd: 'asked back',
  toelichting: 'note to it',
  'tot en met': 'through',
  van: 'from',
  vast: 'stuck',
  verslag: 'record',
  voorrang: 'priority',
  vóór: 'before',
  vraag: 'question',
  Vragen: 'Questions',
  waarde: 'value',
  'wat ervan werd': 'what became of it',
  'wat we leerden': 'what we learned',
  'wat we merkten': 'what we noticed',
} as const;

/** A word that stands in a file. */
export type ExportWord = keyof typeof english;
/** Says it in the language of the file. */
export type Say = (word: ExportWord) => string;

export function sayIn(language: PostLanguage): Say {
  return (word) => (language === 'en' ? english[word] : word);
}

/** The language of a file: the one that was asked for, else the first of the browser's that we have, else Dutch. */
export function languageOf(
  asked: PostLanguage | undefined,
  { headers }: Pick<FastifyRequest, 'headers'>,
): PostLanguage {
  if (asked !== undefined) return asked;
  const wanted = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      return { tag: tag.trim().toLowerCase().slice(0, 2), quality: Number(quality.trim().slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const known = wanted.flatMap(({ tag }) => postLanguages.find((language) => language === tag) ?? []);
  return known[0] ?? 'nl';
}
