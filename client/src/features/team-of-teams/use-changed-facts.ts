import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef, useState } from 'react';
import { useTeamOfTeamsText, type TeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { calmly } from '../../sync/calmly.ts';
import { announce } from '../../ui/announce.ts';
import { judgedAmbition, type Fact } from './row-facts.ts';

/** How long a changed figure stays marked. Milliseconds. */
const marked = 6_000;
/** What changes within this time is told in one sentence. Milliseconds. */
const tellCalm = 5_000;
/** More teams than this are told by their number. */
const mostNames = 3;

type Facts = ReadonlyMap<TeamId, readonly Fact[]>;

/** Figures that changed a moment ago, by team, to be marked softly; and tells them politely to who listens instead of looks. */
export function useChangedFacts(changes: Facts, rows: readonly OverviewRow[]): Facts {
  const words = useTeamOfTeamsText();
  const [{ seen, fresh }, setMarks] = useState<{ readonly seen: Facts; readonly fresh: Facts }>({
    seen: changes,
    fresh: changes,
  });
  if (seen !== changes) setMarks({ seen: changes, fresh: together(fresh, changes) });
  const toTell = useRef(new Map<TeamId, Set<Fact>>());
  const teller = useRef<{ readonly call: () => void } | null>(null);
  // each mark goes at its own time, also when more changes come meanwhile
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const newest = useRef({ rows, words });
  useEffect(() => {
    newest.current = { rows, words };
  });

  useEffect(() => {
    const calmed = calmly(() => {
      const told = toTell.current;
      toTell.current = new Map();
      const said = sentence(told, newest.current.rows, newest.current.words);
      if (said !== null) announce(said);
    }, tellCalm);
    teller.current = calmed;
    const running = timers.current;
    return () => {
      calmed.stop();
      for (const timer of running) clearTimeout(timer);
    };
  }, []);

  useEffect(() => {
    if (changes.size === 0) return;
    for (const [team, facts] of changes) {
      // that something moved says nothing beside what did
      const telling = facts.filter((fact) => fact !== 'movement');
      if (telling.length > 0)
        toTell.current.set(team, new Set([...(toTell.current.get(team) ?? []), ...telling]));
    }
    if (toTell.current.size > 0) teller.current?.call();
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setMarks((before) => ({ ...before, fresh: without(before.fresh, changes) }));
    }, marked);
    timers.current.add(timer);
  }, [changes]);
  return fresh;
}

function together(before: Facts, changes: Facts): Facts {
  if (changes.size === 0) return before;
  const all = new Map(before);
  for (const [team, facts] of changes) all.set(team, [...new Set([...(before.get(team) ?? []), ...facts])]);
  return all;
}

function without(before: Facts, changes: Facts): Facts {
  const all = new Map(before);
  for (const [team, facts] of changes) {
    const left = (before.get(team) ?? []).filter((fact) => !facts.includes(fact));
    if (left.length === 0) all.delete(team);
    else all.set(team, left);
  }
  return all;
}

/** What one hears: of one team what is new, of a few their names, of many how many. Null when none of them is shown any more. */
function sentence(
  told: ReadonlyMap<TeamId, ReadonlySet<Fact>>,
  rows: readonly OverviewRow[],
  { row: words }: TeamOfTeamsText,
): string | null {
  const changed = rows.filter(({ team }) => told.has(team));
  const [one, ...more] = changed;
  if (one === undefined) return null;
  if (changed.length > mostNames) return words.countChanged(changed.length);
  if (more.length > 0) return words.manyChanged(changed.map(({ name }) => name).join(', '));
  const facts = told.get(one.team);
  const { todo, doing, done, stuck } = one.counts;
  const judged = judgedAmbition(one)?.judgement ?? null;
  const said = [
    ...(facts?.has('judgement') === true && judged !== null ? [words.judgement[judged]] : []),
    ...(facts?.has('counts') === true ? [words.says.done(done, todo + doing + done)] : []),
    ...(facts?.has('stuck') === true ? [words.says.stuck(stuck)] : []),
    ...(facts?.has('carried') === true ? [words.says.carried(one.carried)] : []),
    ...(facts?.has('questions') === true ? [words.questions(one.questions)] : []),
    ...(facts?.has('successes') === true ? [words.successes(one.successes)] : []),
  ];
  return words.changed(one.name, said.length === 0 ? words.says.other : said.join(', '));
}
