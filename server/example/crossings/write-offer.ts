import { invariant } from '@verbeterbord/shared/assert.ts';
import { asId, type ActionId, type BoardId, type OfferId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Instant } from '@verbeterbord/shared/time.ts';
import type { OfferDecision } from '../../storage/team-of-teams/offers.ts';
import { exampleOrganisation } from '../organisation.ts';
import type { ExampleOffer } from './content.ts';
import type { ExampleCards, FoundCard } from './example-cards.ts';
import { teamAbove, type PastCrossings } from './past-crossings.ts';

/** An offer of the example, as making it and accepting it left it. */
export function writeOffer(
  past: PastCrossings,
  cards: ExampleCards,
  content: ExampleOffer,
  nth: number,
): void {
  const { to, title, notes } = content;
  const id = asId<OfferId>(`voorbeeldaanbod-${nth}`);
  const board = asId<BoardId>(teamAbove);
  const source =
    content.source === null ? null : cards.find({ board, kind: 'action', title: content.source });
  const came = content.accepted === undefined ? null : cards.find({ board: to, kind: 'action', title });
  const due = content.due === null ? null : addDays(past.calendar.today, content.due);
  const offeredAt = past.moment(content.daysAgo, source?.card.created?.at);
  const offeredBy = past.idOf(content.by);
  const decision = came === null ? null : decisionOf(past, content, came, offeredAt);
  past.offers.push({
    offer: {
      id,
      team: teamAbove,
      toTeam: asId<TeamId>(to),
      sourceBoard: source === null ? null : board,
      source: source === null ? null : asId<ActionId>(source.key.id),
      title,
      notes,
      due,
      offeredBy,
      offeredAt,
    },
    decision,
  });
  const told = peopleToTell(past, to).filter((person) => person !== offeredBy);
  past.tell({ kind: 'offer', object: id, verb: 'offer' }, 'offer', told, offeredAt);
  if (decision !== null && came !== null) {
    past.tell({ kind: 'offer', object: id, verb: 'accept' }, 'accept', [offeredBy], decision.at);
    past.refer(came);
  }
  const reference = {
    id,
    kind: 'offer',
    from: past.teamName(teamAbove),
    to: past.teamName(to),
    title,
    notes,
    due,
    state: decision?.state ?? 'offered',
    reason: '',
    standing: came?.facts.standing ?? null,
    offeredAt,
    changedAt: decision?.at ?? offeredAt,
  } as const;
  const action = (found: FoundCard | null) =>
    found === null ? null : ({ kind: 'action', id: found.key.id } as const);
  past.show(board, { ...reference, side: 'given', card: action(source) });
  past.show(to, { ...reference, side: 'received', card: action(came) });
}

/** The action was made at the moment that they accepted it. */
function decisionOf(
  { idOf }: PastCrossings,
  { accepted }: ExampleOffer,
  { key, card }: FoundCard,
  offeredAt: Instant,
): OfferDecision {
  invariant(accepted !== undefined && card.kind === 'action', 'what came of an offer is an action');
  const at = card.created?.at ?? offeredAt;
  invariant(at > offeredAt, `example: ${card.title} is older than its offer`);
  const taken = { board: key.board, action: card.id, goal: card.goal, cycle: card.cycle };
  return { state: 'accepted', by: idOf(accepted.by), at, taken };
}

function peopleToTell({ idOf }: PastCrossings, team: string) {
  const { people, delegates } = exampleOrganisation;
  const leads = people.filter((person) => person.team === team && person.as === 'lead');
  const speakers = delegates.filter((each) => each.team === team);
  return [
    ...leads.map(({ name }) => idOf(name)),
    ...speakers.flatMap(({ delegate, deputy }) => [idOf(delegate), idOf(deputy)]),
  ];
}
