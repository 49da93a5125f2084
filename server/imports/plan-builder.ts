import {
  importLimits,
  type ImportChoices,
  type LeftOut,
  type LeftOutWhat,
  type LeftOutWhy,
} from '@verbeterbord/shared/api/imports.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { cleanText, oneLine, piecesOf, shortened } from './fit-text.ts';
import type { ImportPlan, PlannedCard, PlannedGoal, PlannedPlace } from './import-plan.ts';
import { OwnerNames, type KnownPerson } from './owner-names.ts';
import { readDate } from './read-date.ts';
import { readable, unreadable, type Readable } from './readable.ts';
import { plainWord } from './words.ts';

/** An action takes no more; a team has no more. */
const mostOwners = 50;

/** What reading needs to know of the world. */
export interface ImportContext {
  readonly people: readonly KnownPerson[];
  readonly today: Day;
}

/** A card as the source has it. */
export interface RawCard {
  readonly to: PlannedPlace;
  readonly title: string;
  readonly goal?: string;
  /** Names, as they were written. */
  readonly owners?: string;
  /** A day, as it was written. */
  readonly due?: string;
  /** Goes before what has no place of its own. */
  readonly notes?: string;
  /** What has no place of its own, each a line or some. */
  readonly more?: readonly string[];
}

/**
 * Gathers cards into a plan in which every text fits and nothing is lost unseen: what has no place of its own goes into the notes,
 * what the notes can't hold into comments, and the rest is counted.
 */
export class PlanBuilder {
  readonly #context: ImportContext;
  readonly #when: NonNullable<ImportChoices['when']>;
  readonly #owners: OwnerNames;
  readonly #goals: PlannedGoal[] = [];
  readonly #cards: PlannedCard[] = [];
  readonly #leftOut = new Map<string, LeftOut>();
  #letters = 0;

  constructor(context: ImportContext, choices: ImportChoices) {
    this.#context = context;
    this.#when = choices.when ?? 'now';
    this.#owners = new OwnerNames(context.people, choices.owners);
  }

  /** Counts what is not taken over as it stands there. */
  leaveOut(what: LeftOutWhat, why: LeftOutWhy, count = 1, name: string | null = null): void {
    if (count === 0) return;
    const short = name === null ? null : shortened(oneLine(name), 80);
    const key = `${what} ${why} ${short ?? ''}`;
    const known = this.#leftOut.get(key)?.count ?? 0;
    this.#leftOut.set(key, { what, name: short, count: known + count, why });
  }

  /** The place of a goal in the plan, made when there is none with this title yet. `sign` is dropped, and counted, when it doesn't fit. */
  goal(title: string, sign = '', before: Day | null = null): number {
    const whole = oneLine(title);
    const word = plainWord(whole);
    const known = this.#goals.findIndex((goal) => plainWord(goal.title) === word && word !== '');
    if (known !== -1) return known;
    const said = cleanText(sign);
    const fits = said.length <= textLimits.sentence;
    if (!fits) this.leaveOut('goal-notes', 'no-place');
    this.#goals.push({ title: shortened(whole, textLimits.title), sign: fits ? said : '', before });
    return this.#goals.length - 1;
  }

  add(raw: RawCard): void {
    const { owners = '', due = '' } = raw;
    const isAction = !['idea', 'obstacle', 'success'].includes(raw.to);
    const takesGoal = raw.to !== 'idea';
    const more: string[] = [];
    const title = oneLine(raw.title);
    if (title.length > textLimits.title) {
      more.push(title);
      this.leaveOut('long-titles', 'in-notes');
    }
    const goalText = oneLine(raw.goal ?? '');
    // a goal's name that can't stand whole above its lane stands whole with its cards
    if (goalText !== '' && (!takesGoal || goalText.length > textLimits.title)) more.push(`Doel: ${goalText}`);
    const who = isAction ? this.#owners.read(owners) : { owners: [], strangers: [oneLine(owners)] };
    const strangers = who.strangers.map(oneLine).filter(Boolean);
    if (strangers.length > 0) more.push(`Wie: ${strangers.join(', ')}`);
    const day = readDate(due, this.#context.today);
    if (due.trim() !== '' && (day === null || !isAction)) {
      more.push(`Wanneer: ${oneLine(day ?? due)}`);
      if (day === null) this.leaveOut('days', 'in-notes');
    }
    const [first = '', ...rest] = this.#fitNotes([...more, raw.notes ?? '', ...(raw.more ?? [])]);
    this.#letters += title.length + first.length + rest.reduce((sum, piece) => sum + piece.length, 0);
    this.#cards.push({
      to: raw.to === 'todo' && this.#when === 'later' ? 'later' : raw.to,
      title: shortened(title, textLimits.title),
      goal: goalText === '' || !takesGoal ? null : this.goal(goalText),
      owners: who.owners.slice(0, mostOwners),
      due: isAction ? day : null,
      notes: first,
      comments: rest,
    });
  }

  build(title: string | null): Readable<ImportPlan> {
    const found = this.#cards.length + this.#goals.length;
    if (found === 0) return unreadable('nothing-to-import');
    if (found > importLimits.cards) return unreadable('too-many-cards', { found, most: importLimits.cards });
    if (this.#letters > importLimits.text)
      return unreadable('too-large', { found: this.#letters, most: importLimits.text });
    return readable({
      title,
      goals: this.#goals,
      cards: this.#cards,
      leftOut: [...this.#leftOut.values()],
      unmatchedOwners: this.#owners.unmatched,
    });
  }

  #fitNotes(parts: readonly string[]): string[] {
    const whole = parts.map(cleanText).filter(Boolean).join('\n\n');
    const pieces = piecesOf(whole, textLimits.notes, textLimits.comment);
    if (pieces.length > 1) this.leaveOut('long-notes', 'in-comments');
    return pieces;
  }
}
