import { invariant } from '@verbeterbord/shared/assert.ts';
import { afterVerb, type QuestionState } from '@verbeterbord/shared/domain/question.ts';
import { asId, type QuestionId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Instant } from '@verbeterbord/shared/time.ts';
import type { NewStep } from '../../storage/team-of-teams/questions.ts';
import type { Who } from '../content.ts';
import { meetingMoment } from '../meetings/meeting-moment.ts';
import { exampleOrganisation } from '../organisation.ts';
import type { ExampleQuestion } from './content.ts';
import type { ExampleCards } from './example-cards.ts';
import { teamAbove, type PastCrossings } from './past-crossings.ts';

/** A question of the example, as asking it and what was done with it left it. */
export function writeQuestion(
  past: PastCrossings,
  cards: ExampleCards,
  content: ExampleQuestion,
  nth: number,
): void {
  const found = cards.find(content.card);
  const { key, facts, card } = found;
  const id = asId<QuestionId>(`voorbeeldvraag-${nth}`);
  // of the team with its board's id
  const team = asId<TeamId>(content.card.board);
  const stuck = card.kind === 'action' ? card.stuck?.at : null;
  const at = past.moment(content.daysAgo, card.created?.at, stuck);
  const askedBy = past.idOf(content.by);
  const before = content.before === null ? null : addDays(past.calendar.today, content.before);
  const { text, help } = content;
  past.tell(
    { kind: 'question', object: id, verb: 'ask' },
    `${id}-0`,
    lookingAfter()
      .map(past.idOf)
      .filter((person) => person !== askedBy),
    at,
  );
  const steps: { state: QuestionState; step: NewStep }[] = [];
  let state: QuestionState = 'open';
  let changedAt: Instant = at;
  let words = '';
  for (const [position, { verb, by, daysAgo, text: said, minute }] of content.steps.entries()) {
    const next = afterVerb(state, verb);
    invariant(next !== null, `example: question ${nth} can't ${verb}`);
    const step = `${id}-${position + 1}`;
    changedAt = minute === undefined ? past.moment(daysAgo, changedAt) : meetingMoment(past.calendar, minute);
    const isOwn = verb === 'reply';
    const person = past.idOf(by);
    steps.push({
      state: next,
      step: { id: step, verb, team: isOwn ? team : teamAbove, person, text: said, to: null, at: changedAt },
    });
    if (!isOwn && said !== '') words = said;
    if (!isOwn && person !== askedBy)
      past.tell({ kind: 'question', object: id, verb }, step, [askedBy], changedAt);
    state = next;
  }
  past.questions.push({
    asked: {
      id,
      board: key.board,
      cardKind: key.kind,
      card: key.id,
      team,
      holder: teamAbove,
      askedBy,
      text,
      help,
      before,
      at,
    },
    ask: { id: `${id}-0`, verb: 'ask', team, person: askedBy, text, to: teamAbove, at },
    steps,
  });
  past.refer(found);
  const reference = {
    id,
    kind: 'question',
    from: past.teamName(team),
    to: past.teamName(teamAbove),
    title: facts.title,
    standing: facts.standing,
    question: text,
    help,
    before,
    state,
    words,
    comments: facts.comments,
    askedAt: at,
    changedAt,
  } as const;
  past.show(key.board, { ...reference, side: 'asked', card: { kind: key.kind, id: key.id } });
  past.show(teamAbove, { ...reference, side: 'received', card: null });
}

/** The leads of the Team van teams, and who speaks in it for a team. */
function lookingAfter(): readonly Who[] {
  const leads = exampleOrganisation.people.filter(({ team, as }) => team === teamAbove && as === 'lead');
  return [...leads.map(({ name }) => name), ...exampleOrganisation.delegates.map(({ delegate }) => delegate)];
}
