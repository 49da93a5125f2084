import { findCard } from '@verbeterbord/shared/board/read.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { ActionId, BoardId, OfferId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, toInstant, type Day } from '@verbeterbord/shared/time.ts';
import type { Offer } from '../../storage/team-of-teams/offers.ts';
import { boardsOfOffer, standingOn } from './boards-of-offer.ts';
import { errandsFor } from './errands-for.ts';
import type { OfferDeps } from './offer-deps.ts';
import { sayAftermath } from './say-aftermath.ts';

export interface OfferAction {
  readonly id: OfferId;
  /** The team that offers. */
  readonly team: TeamId;
  /** The team below it, at any depth. */
  readonly to: TeamId;
  readonly title: string;
  readonly notes: string;
  readonly due: Day | null;
  /** An action on one of the offering team's own boards: it goes into the bin there when the other team accepts. */
  readonly source: ActionId | null;
  readonly by: PersonId;
}

/** The most offers of one team that nobody decided about. */
const mostLive = 200;

/**
 * Offers an action to a team below. A second time with the same id is the first. The right was checked before.
 *
 * Refuses `not-found` (no such team or action), `invalid-value` (a team that isn't below), `archived` and `wrong-state` (the action is
 * in the bin, or done), `already-exists` (it is offered already, or the id is something else's), `too-many`.
 */
export async function offerAction(deps: OfferDeps, input: OfferAction): Promise<Result<OfferId>> {
  const { audit, boards, errands, offers, teams } = deps;
  const { id, team, to, title, notes, due, source, by } = input;
  const from = source === null ? accept(null) : await boardOfSource(deps, team, source);
  if (!from.ok) return from;
  const sourceBoard = from.value;
  const at = toInstant(deps.now());
  const told = await peopleToTell(deps, to, by);

  const offered = await audit.together(async (): Promise<Result<readonly BoardId[]>> => {
    const known = await offers.find(id);
    if (known !== null) return isSame(known, input) ? accept([]) : refuse('already-exists');
    const paths = await teams.paths();
    if (!paths.has(to)) return refuse('not-found');
    if (!paths.over(to).includes(team)) return refuse('invalid-value');
    if (await deps.questions.idInUse(id)) return refuse('already-exists');
    if (source !== null && sourceBoard !== null && (await offers.ofSource(sourceBoard, source)) !== null)
      return refuse('already-exists');
    if ((await offers.countLive(team)) >= mostLive) return refuse('too-many');
    const offer = { id, team, toTeam: to, sourceBoard, source, title, notes, due, offeredBy: by };
    await offers.add({ ...offer, offeredAt: at });
    const shownOn = standingOn(await boardsOfOffer(boards, { ...offer, board: null }));
    await errands.add(errandsFor([{ id, boards: shownOn }]), at);
    await deps.teamNotices.add(
      told.map((person) => ({
        id: `${id}:offer:${person}`,
        person,
        kind: 'offer',
        object: id,
        verb: 'offer',
      })),
      at,
    );
    return accept(shownOn);
  });
  if (!offered.ok) return offered;
  if (offered.value.length > 0)
    sayAftermath(deps.events, { boards: offered.value, teams: [team, to], people: told });
  return accept(id);
}

function isSame(offer: Offer, { team, to, title, notes, due, source, by }: OfferAction): boolean {
  return (
    offer.team === team &&
    offer.toTeam === to &&
    offer.offeredBy === by &&
    offer.source === source &&
    offer.title === title &&
    offer.notes === notes &&
    offer.due === due
  );
}

/** Which of the team's boards the action hangs on. */
async function boardOfSource(
  { boards, hub }: OfferDeps,
  team: TeamId,
  source: ActionId,
): Promise<Result<BoardId>> {
  const own = (await boards.list()).filter((board) => board.team === team);
  for (const { id } of own) {
    const action = await hub.read(id, (doc) => findCard(doc, 'action', source));
    if (action === undefined) continue;
    if (action.archived !== null) return refuse('archived');
    return action.place.state === 'done' ? refuse('wrong-state') : accept(id);
  }
  return refuse('not-found');
}

/** Who hears that a team is offered something: its leads, and who speaks for it in the team above. Not who offers it. */
async function peopleToTell(
  { memberships, now }: OfferDeps,
  team: TeamId,
  by: PersonId,
): Promise<readonly PersonId[]> {
  const today = dayOf(now());
  const members = (await memberships.of(team, today)).filter(({ from }) => from <= today);
  const leads = members.filter(({ role }) => role === 'lead').map(({ person }) => person.id);
  const delegate = await memberships.delegateOf(team);
  const speakers = [delegate?.person, delegate?.deputy].filter((person) => person != null);
  return [...new Set([...leads, ...speakers])].filter((person) => person !== by);
}
