import {
  cardQuestions,
  newQuestion,
  newQuestionComment,
  newQuestionStep,
  questionDetail,
  questionRef,
  teamQuestions,
  teamQuestionsQuery,
} from '@verbeterbord/shared/api/questions.ts';
import { z } from 'zod';
import { boardAsked, questionAsked, teamAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { askQuestion } from '../../usecases/crossings/ask-question.ts';
import { commentQuestion } from '../../usecases/crossings/comment-question.ts';
import { lookAtQuestion, verbsOfRoles } from '../../usecases/crossings/look-at-question.ts';
import { stepQuestion } from '../../usecases/crossings/step-question.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import { teamParams } from '../people/team-params.ts';
import { cardParams, questionParams } from './question-params.ts';

const done = z.null().describe('Done');

/** What a team asks of the one above it. */
export function questionRoutes(app: ApiApp, deps: ApiDeps): void {
  listRoutes(app, deps);

  app.post(
    '/boards/:id/questions',
    {
      config: { rule: 'board:ask' },
      schema: {
        ...describe('Ask the team above about an obstacle or a stuck action', 'questions', {
          201: questionRef,
        }),
        params: boardParams,
        body: newQuestion,
      },
    },
    async (request, reply) => {
      const { id: board, team } = boardAsked(request).row;
      const by = whoAsks(request).person.id;
      const id = accepted(await askQuestion(deps, { ...request.body, board, team, by }));
      return reply.code(201).header('location', `/api/v1/questions/${id}`).send({ id });
    },
  );

  app.get(
    '/questions/:id',
    {
      config: { rule: 'question:view' },
      schema: {
        ...describe('One question, its steps, and what is said about its card', 'questions', {
          200: questionDetail,
        }),
        params: questionParams,
      },
    },
    async (request) => {
      const { row: question, ...looking } = questionAsked(request);
      return accepted(await lookAtQuestion(deps, { question, ...looking }));
    },
  );

  app.post(
    '/questions/:id/steps',
    {
      config: { rule: 'question:speak' },
      schema: {
        ...describe('Take up, ask back, reply, answer, decline, pass up or withdraw', 'questions', {
          204: done,
        }),
        params: questionParams,
        body: newQuestionStep,
      },
    },
    async (request, reply) => {
      const { row: question, roles } = questionAsked(request);
      const by = whoAsks(request).person.id;
      if (!verbsOfRoles(roles).includes(request.body.verb)) throw new HttpProblem('not-allowed');
      accepted(await stepQuestion(deps, { ...request.body, question, by }));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/questions/:id/comments',
    {
      config: { rule: 'question:comment' },
      schema: {
        ...describe('Say something on the card that it is about', 'questions', { 204: done }),
        params: questionParams,
        body: newQuestionComment,
      },
    },
    async (request, reply) => {
      const question = questionAsked(request).row;
      const by = whoAsks(request).person.id;
      accepted(await commentQuestion(deps, { ...request.body, question, by }));
      // whoever says something looks at once whether it stands there
      await deps.errandsOf(question.board);
      return reply.code(204).send(null);
    },
  );
}

function listRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams/:id/questions',
    {
      config: { rule: 'team:overview' },
      schema: {
        ...describe('What a team asked and was asked, newest first', 'questions', { 200: teamQuestions }),
        params: teamParams,
        querystring: teamQuestionsQuery,
      },
    },
    async (request) => ({
      questions: await deps.questionHistory.ofTeam(teamAsked(request).team.id, request.query),
    }),
  );

  app.get(
    '/boards/:id/cards/:kind/:card/questions',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('All questions about a card, newest first', 'questions', { 200: cardQuestions }),
        params: cardParams,
      },
    },
    async (request) => {
      const { kind, card } = request.params;
      return { questions: await deps.questionHistory.ofCard(boardAsked(request).row.id, kind, card) };
    },
  );
}
