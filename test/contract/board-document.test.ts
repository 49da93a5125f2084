import { readFileSync } from 'node:fs';
import { shownAtMost } from '@verbeterbord/shared/board/bound-reference.ts';
import type { Field } from '@verbeterbord/shared/board/fields.ts';
import {
  dependencyReference,
  offerReference,
  questionReference,
} from '@verbeterbord/shared/board/reference-fixture.ts';
import {
  attemptFields,
  cardFields,
  lessonField,
  lessonRoot,
  metaFields,
  metaRoot,
  mostCards,
  mostReferences,
  referencesRoot,
  roots,
  schemaVersion,
} from '@verbeterbord/shared/board/schema.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { offerSides, offerStates } from '@verbeterbord/shared/domain/offer.ts';
import { helpKinds, questionSides, questionStates } from '@verbeterbord/shared/domain/question.ts';
import { cardStandings, dependencySides } from '@verbeterbord/shared/domain/reference.ts';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/board-document.md', import.meta.url), 'utf8');

interface Row {
  readonly name: string;
  readonly kept: string;
  readonly fallback: unknown;
  readonly most: number | undefined;
}

/** The table under a heading, as far as a machine can check it. */
function documented(heading: string): Row[] {
  const section = page.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, name = '', kept = '', fallback = '', most = ''] = line.split('|').map((cell) => cell.trim());
      return {
        name: name.replaceAll('`', ''),
        kept,
        fallback: JSON.parse(fallback.replaceAll('`', '')) as unknown,
        most: /^\d+$/.test(most) ? Number(most) : undefined,
      };
    });
}

function coded(fields: Readonly<Record<string, Field<unknown>>>): Row[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    kept: field.nested ?? 'value',
    fallback: field.read(undefined),
    most: field.limit,
  }));
}

const tables = { meta: metaFields, ...cardFields, attempt: attemptFields };

test.each(Object.keys(tables) as (keyof typeof tables)[])(
  'every field of %s is documented as it is kept',
  (name) => {
    expect(documented(name)).toEqual(coded(tables[name]));
  },
);

test('the page names every root, the version and the limits that stand in its sentences', () => {
  expect(documentedRoots()).toEqual([metaRoot, ...Object.values(roots), referencesRoot, lessonRoot]);
  expect(page).toContain(`\`Y.Text\` without formatting, ${lessonField.limit}`);
  expect(page).toContain(`version ${schemaVersion}`);
  expect(page).toContain(`${mostCards.toLocaleString('en')} cards of a kind`);
  expect(page).toContain(`At most ${mostReferences}.`);
  const { live, over } = shownAtMost;
  expect(page).toContain(`\`notes\` at ${live.notes.toLocaleString('en')} characters`);
  expect(page).toContain(`at ${over.notes} when it is over`);
  expect(page).toContain(
    `\`question\` at ${over.question} and \`words\` at ${over.words.toLocaleString('en')} once`,
  );
  expect(page).toContain(`(${textLimits.comment.toLocaleString('en')})`);
  expect(page).toContain(`at most ${textLimits.unit} characters`);
});

test.each([questionReference('q1'), offerReference('f1'), dependencyReference('d1')])(
  'the page names every part of a reference of kind $kind',
  (reference) => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${reference.kind} | \``)) ?? '';
    const named = new Set([...row.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    const { id: _id, kind: _kind, side, ...parts } = reference;
    expect([...named]).toEqual(expect.arrayContaining([side, ...Object.keys(parts)]));
  },
);

test.each([
  ['question', questionSides, questionStates, helpKinds],
  ['offer', offerSides, offerStates],
  ['dependency', dependencySides],
])('the page names every word that a %s has', (kind, ...words) => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${kind} | \``)) ?? '';
  for (const word of words.flat()) expect(row).toContain(`\`${word}\``);
});

test('the page names every standing of a card', () => {
  const sentence = page.split('\n').find((line) => line.includes('A **standing** is')) ?? '';
  for (const standing of cardStandings) expect(sentence).toContain(`\`${standing}\``);
});

function documentedRoots(): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith('Roots\n')) ?? '';
  return [...section.matchAll(/^\| `(\w+)`/gm)].map(([, root]) => root as string);
}
