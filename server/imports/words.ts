import type { ColumnRole, ListTarget } from '@verbeterbord/shared/api/imports.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';

/** Small letters and digits with single spaces, without accents: how names and words are compared. */
export function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Titles of columns as teams, and the tools they come from, write them. */
const columnWords: Readonly<Record<Exclude<ColumnRole, 'none'>, readonly string[]>> = {
  title: [
    'titel',
    'actie',
    'acties',
    'actiepunt',
    'wat',
    'taak',
    'taaknaam',
    'taken',
    'onderwerp',
    'title',
    'action',
    'task',
    'task name',
    'what',
    'card name',
  ],
  owner: [
    'eigenaar',
    'wie',
    'door',
    'door wie',
    'actiehouder',
    'trekker',
    'verantwoordelijke',
    'verantwoordelijk',
    'toegewezen aan',
    'uitvoerder',
    'owner',
    'who',
    'assignee',
    'assigned to',
    'responsible',
    'members',
  ],
  due: [
    'datum',
    'voor',
    'voor wanneer',
    'wanneer',
    'deadline',
    'einddatum',
    'streefdatum',
    'vervaldatum',
    'uiterlijk',
    'gereed voor',
    'date',
    'due',
    'due date',
    'before',
    'when',
  ],
  goal: [
    'doel',
    'doelen',
    'doelstelling',
    'bucket',
    'bucketnaam',
    'thema',
    'goal',
    'objective',
    'bucket name',
  ],
  state: ['status', 'stand', 'voortgang', 'stand van zaken', 'state', 'progress', 'list name'],
  notes: [
    'notities',
    'notitie',
    'opmerking',
    'opmerkingen',
    'toelichting',
    'omschrijving',
    'beschrijving',
    'bijzonderheden',
    'notes',
    'note',
    'remarks',
    'description',
    'card description',
  ],
};

const stateWords: Readonly<Record<ActionState | 'later', readonly string[]>> = {
  todo: [
    'te doen',
    'open',
    'nieuw',
    'gepland',
    'niet gestart',
    'nog niet gestart',
    'actief',
    'to do',
    'todo',
    'new',
    'not started',
    'planned',
    'nee',
    'no',
    '0',
  ],
  doing: [
    'bezig',
    'mee bezig',
    'loopt',
    'lopend',
    'gestart',
    'in uitvoering',
    'in behandeling',
    'onderhanden',
    'doing',
    'in progress',
    'started',
    'busy',
    'wip',
  ],
  done: [
    'klaar',
    'gereed',
    'af',
    'afgerond',
    'gedaan',
    'voltooid',
    'afgehandeld',
    'done',
    'completed',
    'complete',
    'finished',
    'closed',
    'ja',
    'yes',
    'x',
    '1',
    '100',
  ],
  later: ['later', 'ooit', 'wachtlijst', 'in de wacht', 'on hold', 'someday', 'backlog'],
};

const listWords: Readonly<Record<Exclude<ListTarget, 'none' | ActionState | 'later'>, readonly string[]>> = {
  idea: [
    'idee',
    'ideeen',
    'ideas',
    'idea',
    'verbeteridee',
    'verbeterideeen',
    'wij merken',
    'ik merk',
    'suggesties',
  ],
  obstacle: [
    'knelpunt',
    'knelpunten',
    'blokkade',
    'blokkades',
    'belemmeringen',
    'vast',
    'problemen',
    'obstacles',
    'obstacle',
    'blocked',
    'impediments',
    'stuck',
  ],
  success: [
    'succes',
    'successen',
    'ons succes',
    'onze successen',
    'gevierd',
    'vieren',
    'successes',
    'success',
    'celebrate',
  ],
  goal: ['doel', 'doelen', 'goals', 'goal', 'doelstellingen'],
};

function roleOf<Role extends string>(
  word: string,
  words: Readonly<Partial<Record<Role, readonly string[]>>>,
): Role | null {
  for (const [role, known] of Object.entries(words) as [Role, readonly string[]][])
    if (known.includes(word)) return role;
  return null;
}

/** What a column with this title holds; null when the title says nothing to us. */
export function columnRoleOf(title: string): Exclude<ColumnRole, 'none'> | null {
  return roleOf(plainWord(title), columnWords);
}

/** The state that somebody wrote; null when it is none that we know. */
export function stateOf(written: string): ActionState | 'later' | null {
  return roleOf(plainWord(written), stateWords);
}

/** Where the cards of a list with this name belong; what says nothing to us is still to be done. */
export function targetOf(listName: string): ListTarget {
  const word = plainWord(listName);
  const whole = roleOf(word, listWords) ?? roleOf(word, stateWords);
  if (whole !== null) return whole;
  // "Klaar (ronde 12)", "Bezig deze week": the first words that say something
  const padded = ` ${word} `;
  const all: Readonly<Record<string, readonly string[]>> = { ...listWords, ...stateWords };
  for (const [target, words] of Object.entries(all))
    if (words.some((known) => known.length > 3 && padded.includes(` ${known} `))) return target as ListTarget;
  return 'todo';
}
