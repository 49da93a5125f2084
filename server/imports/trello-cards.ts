import type { PlannedPlace } from './import-plan.ts';
import type { PlanBuilder } from './plan-builder.ts';
import {
  isFilled,
  looseNumber,
  looseRecord,
  looseRecords,
  looseStrings,
  looseText,
  type Loose,
} from './tolerant.ts';
import { unknownOfCard } from './trello-parts.ts';

/** The cards of one Trello board, with what the export keeps elsewhere: who its members are, and its checklists. */
export class TrelloCards {
  readonly #plan: PlanBuilder;
  readonly #labelsAreGoals: boolean;
  readonly #members: ReadonlyMap<unknown, string>;
  readonly #labels: ReadonlyMap<unknown, string>;
  readonly #checklists: ReadonlyMap<unknown, readonly Loose[]>;

  constructor(board: Loose, plan: PlanBuilder, labelsAreGoals: boolean) {
    this.#plan = plan;
    this.#labelsAreGoals = labelsAreGoals;
    this.#members = new Map(
      looseRecords(board['members']).map(({ id, fullName, username }) => [
        id,
        looseText(fullName).trim() || looseText(username),
      ]),
    );
    this.#labels = new Map(looseRecords(board['labels']).map(({ id, name }) => [id, looseText(name)]));
    this.#checklists = Map.groupBy(looseRecords(board['checklists']), ({ idCard }) => idCard);
  }

  add(card: Loose, to: PlannedPlace): void {
    const title = looseText(card['name']).trim();
    if (title === '') {
      this.#plan.leaveOut('cards', 'no-title');
      return;
    }
    const labels = this.#labelsOf(card);
    const goal = this.#labelsAreGoals ? labels.shift() : undefined;
    if (this.#labelsAreGoals) this.#plan.leaveOut('more-labels', 'in-notes', labels.length);
    const start = looseText(card['start']);
    if (start !== '') this.#plan.leaveOut('starts', 'in-notes');
    this.#plan.add({
      to,
      title,
      goal: goal ?? '',
      owners: this.#membersOf(card).join(', '),
      due: looseText(card['due']),
      notes: looseText(card['desc']),
      more: [
        ...this.checklistsOf(card),
        ...(labels.length === 0 ? [] : [`Labels: ${labels.join(', ')}`]),
        ...(start === '' ? [] : [`Begin: ${start.slice(0, 10)}`]),
      ],
    });
    this.leaveOutParts(card);
  }

  /** Each checklist as lines with a box. */
  checklistsOf(card: Loose): string[] {
    return (this.#checklists.get(card['id']) ?? []).map((checklist) => {
      const items = looseRecords(checklist['checkItems'])
        .toSorted((a, b) => looseNumber(a['pos']) - looseNumber(b['pos']))
        .map((item) => `[${item['state'] === 'complete' ? 'x' : ' '}] ${looseText(item['name'])}`);
      return [`${looseText(checklist['name']) || 'Checklist'}:`, ...items].join('\n');
    });
  }

  /** Counts what hangs on a card there and can't here. */
  leaveOutParts(card: Loose): void {
    const badges = looseRecord(card['badges']);
    const attachments = looseRecords(card['attachments']).length || looseNumber(badges['attachments']);
    this.#plan.leaveOut('attachments', 'no-place', attachments);
    this.#plan.leaveOut('custom-fields', 'no-place', looseRecords(card['customFieldItems']).length);
    this.#plan.leaveOut('stickers', 'no-place', looseRecords(card['stickers']).length);
    this.#plan.leaveOut('votes', 'no-place', looseStrings(card['idMembersVoted']).length);
    this.#plan.leaveOut('add-ons', 'no-place', looseRecords(card['pluginData']).length);
    if (isFilled(card['address']) || isFilled(card['locationName']))
      this.#plan.leaveOut('places', 'no-place');
    const { color, idAttachment, idUploadedBackground } = looseRecord(card['cover']);
    if (isFilled(color) || isFilled(idAttachment) || isFilled(idUploadedBackground))
      this.#plan.leaveOut('covers', 'no-place');
    for (const name of unknownOfCard(card)) this.#plan.leaveOut('unknown', 'unknown', 1, name);
  }

  #membersOf(card: Loose): string[] {
    return looseStrings(card['idMembers']).map((id) => this.#members.get(id) ?? 'onbekend');
  }

  /** By name; a label that is only a colour says nothing without its board. */
  #labelsOf(card: Loose): string[] {
    const own = looseRecords(card['labels']).map(({ name }) => looseText(name));
    const names =
      own.length > 0 ? own : looseStrings(card['idLabels']).map((id) => this.#labels.get(id) ?? '');
    return names.map((name) => name.trim()).filter(Boolean);
  }
}
