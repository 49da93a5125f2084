import type { PostKind, PostLanguage } from '@verbeterbord/shared/domain/post.ts';

/** What the letters to people say. Both languages have every sentence. */
export interface PostWords {
  readonly hello: (name: string) => string;
  readonly bye: (organisation: string) => string;
  readonly why: Readonly<Record<PostKind, string>>;
  readonly off: string;
  readonly offWhere: string;
  readonly digest: {
    readonly subject: (open: number, late: number) => string;
    readonly lead: string;
    readonly board: (title: string, cycle: number, end: string) => string;
    readonly team: (done: number, total: number, stuck: number) => string;
    readonly toClose: string;
    readonly mine: string;
    readonly nothing: string;
    readonly due: (day: string, isLate: boolean) => string;
    readonly stuck: string;
    readonly mentions: (count: number) => string;
    readonly open: string;
  };
  readonly reminder: {
    readonly subject: (count: number, day: string) => string;
    readonly lead: (count: number, day: string) => string;
    readonly done: string;
  };
  readonly mentions: {
    readonly subject: (count: number, by: string | null) => string;
    readonly lead: (count: number) => string;
    readonly line: (by: string | null, title: string, board: string) => string;
    readonly where: string;
  };
  readonly diary: {
    readonly name: (organisation: string) => string;
    readonly start: (cycle: number) => string;
    readonly end: (cycle: number) => string;
    readonly pause: string;
  };
}

const nl: PostWords = {
  hello: (name) => `Hoi ${name},`,
  bye: (organisation) => `Het verbeterbord van ${organisation}`,
  why: {
    digest: 'Je krijgt dit overzicht één keer per week.',
    reminder: 'Je krijgt dit de dag voordat een actie van jou klaar zou zijn.',
    mentions: 'Je krijgt dit als een collega je noemt. Hooguit één keer per uur.',
  },
  off: 'Liever niet? Met deze link zet je het in één keer uit, zonder in te loggen:',
  offWhere: 'Een andere dag of tijd kies je bij Account, onder Post:',
  digest: {
    subject: (open, late) =>
      late > 0
        ? `Je week: ${acties(open)}, waarvan ${late} over de dag heen`
        : `Je week: ${open === 0 ? 'geen acties' : acties(open)}`,
    lead: 'Dit staat er deze week op je borden.',
    board: (title, cycle, end) => `${title} (ronde ${cycle}, tot en met ${end})`,
    team: (done, total, stuck) =>
      `Het team: ${done} van de ${total} acties klaar${stuck > 0 ? `, ${stuck} zit vast` : ''}.`,
    toClose: 'De vorige ronde is nog niet afgesloten.',
    mine: 'Van jou:',
    nothing: 'Voor jou staat hier niets open.',
    due: (day, isLate) => (isLate ? `was voor ${day}` : `voor ${day}`),
    stuck: 'je zit vast',
    mentions: (count) =>
      count === 1 ? 'Eén keer noemde een collega je.' : `${count} keer noemde een collega je.`,
    open: 'Alles op één plek:',
  },
  reminder: {
    subject: (count, day) => `Voor ${day}: ${acties(count)}`,
    lead: (count, day) =>
      count === 1 ? `Deze actie van jou is voor ${day}.` : `Deze acties van jou zijn voor ${day}.`,
    done: 'Al klaar, of lukt het niet? Vink af of zeg op het bord dat je vastzit, dan kan een collega helpen.',
  },
  mentions: {
    subject: (count, by) =>
      count === 1 ? `${by ?? 'Iemand'} noemde je op het verbeterbord` : `${count} keer noemde een collega je`,
    lead: (count) => (count === 1 ? 'Een collega noemde je.' : 'Collega’s noemden je.'),
    line: (by, title, board) => `${by ?? 'Iemand'} noemde je bij “${title}” (${board})`,
    where: 'Wat er staat lees je op het bord. We zetten het niet in een mail.',
  },
  diary: {
    name: (organisation) => `Verbeterbord ${organisation}`.trim(),
    start: (cycle) => `Ronde ${cycle} begint: kiezen`,
    end: (cycle) => `Ronde ${cycle} eindigt: afsluiten`,
    pause: 'Geen ronde',
  },
};

const en: PostWords = {
  hello: (name) => `Hi ${name},`,
  bye: (organisation) => `The improvement board of ${organisation}`,
  why: {
    digest: 'You get this overview once a week.',
    reminder: 'You get this the day before an action of yours is due.',
    mentions: 'You get this when a colleague mentions you. At most once an hour.',
  },
  off: 'Rather not? This link turns it off at once, without signing in:',
  offWhere: 'Another day or time is for you to choose in Account, under Post:',
  digest: {
    subject: (open, late) =>
      late > 0
        ? `Your week: ${actions(open)}, ${late} past the day`
        : `Your week: ${open === 0 ? 'no actions' : actions(open)}`,
    lead: 'This is on your boards this week.',
    board: (title, cycle, end) => `${title} (cycle ${cycle}, until ${end})`,
    team: (done, total, stuck) =>
      `The team: ${done} of ${total} actions done${stuck > 0 ? `, ${stuck} stuck` : ''}.`,
    toClose: 'The previous cycle hasn’t been closed yet.',
    mine: 'Yours:',
    nothing: 'Nothing is open for you here.',
    due: (day, isLate) => (isLate ? `was due ${day}` : `due ${day}`),
    stuck: 'you are stuck',
    mentions: (count) =>
      count === 1 ? 'A colleague mentioned you once.' : `Colleagues mentioned you ${count} times.`,
    open: 'All in one place:',
  },
  reminder: {
    subject: (count, day) => `Due ${day}: ${actions(count)}`,
    lead: (count, day) =>
      count === 1 ? `This action of yours is due ${day}.` : `These actions of yours are due ${day}.`,
    done: 'Done already, or stuck? Tick it off, or say on the board that you are stuck, so that a colleague can help.',
  },
  mentions: {
    subject: (count, by) =>
      count === 1
        ? `${by ?? 'Somebody'} mentioned you on the improvement board`
        : `Colleagues mentioned you ${count} times`,
    lead: (count) => (count === 1 ? 'A colleague mentioned you.' : 'Colleagues mentioned you.'),
    line: (by, title, board) => `${by ?? 'Somebody'} mentioned you at “${title}” (${board})`,
    where: 'What it says is on the board. We put none of it in a mail.',
  },
  diary: {
    name: (organisation) => `Improvement board ${organisation}`.trim(),
    start: (cycle) => `Cycle ${cycle} begins: choosing`,
    end: (cycle) => `Cycle ${cycle} ends: closing`,
    pause: 'No cycle',
  },
};

export const postWords: Readonly<Record<PostLanguage, PostWords>> = { nl, en };

function acties(count: number): string {
  return count === 1 ? '1 actie' : `${count} acties`;
}

function actions(count: number): string {
  return count === 1 ? '1 action' : `${count} actions`;
}
