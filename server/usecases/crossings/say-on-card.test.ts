import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addObstacle } from '@verbeterbord/shared/board/commands/add-obstacle.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { BoardFixture } from '@verbeterbord/shared/board/fixture.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import { cardFields } from '@verbeterbord/shared/board/schema.ts';
import { asId, type CommentId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { sayOnCard } from './say-on-card.ts';

const comment = asId<CommentId>('gezegd');

function board() {
  const fixture = new BoardFixture();
  const card = { kind: 'obstacle', id: fixture.must(addObstacle, { title: 'Balie' }) } as const;
  const said = (): unknown => findCard(fixture.doc, 'obstacle', card.id)?.comments.map(({ text }) => text);
  return { fixture, card, said };
}

test('what was said stands on the card once, however often it is brought', () => {
  const { fixture, card, said } = board();
  for (let time = 0; time < 3; time += 1) fixture.must(sayOnCard, { card, comment, text: 'Wij bellen' });
  expect(said()).toEqual(['Wij bellen']);
});

test('a card that went into the bin meanwhile is told all the same, and says it when it comes out', () => {
  const { fixture, card, said } = board();
  fixture.must(archiveCard, card);
  expect(fixture.run(addComment, { ...card, text: 'Nu nog' })).toMatchObject({ code: 'archived' });
  fixture.must(sayOnCard, { card, comment, text: 'Wij bellen' });
  fixture.must(restoreCard, card);
  expect(said()).toEqual(['Wij bellen']);
});

test('a card that is gone, an empty text and a full conversation are refused, and nothing changes', () => {
  const { fixture, card, said } = board();
  const gone = { kind: 'obstacle', id: asId('weg') } as const;
  expect(fixture.run(sayOnCard, { card: gone, comment, text: 'Wij bellen' })).toMatchObject({
    code: 'not-found',
  });
  expect(fixture.run(sayOnCard, { card, comment, text: '  ' }).ok).toBe(false);
  expect(said()).toEqual([]);
  const room = cardFields.obstacle.comments.limit ?? 0;
  for (let at = 0; at < room; at += 1)
    fixture.must(sayOnCard, { card, comment: asId<CommentId>(`c${at}`), text: 'Nog iets' });
  expect(fixture.run(sayOnCard, { card, comment, text: 'Te veel' })).toMatchObject({ code: 'too-many' });
});
