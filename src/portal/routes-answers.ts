import type { FastifyInstance } from 'fastify';
import { sendFile } from './file-answer.js';
import { AnswerPage, AnswersPage } from './pages/answers.js';
import { paths } from './paths.js';
import { type PortalRoom, pathText, queryText } from './room.js';
import { documentId } from './rows.js';
import { listAnswers, readAnswer } from './store-answers.js';

const perPage = 30;

/** 依申请公开 → 答复选登: the list, each answer, and its files by way of it. */
export function layAnswerRoutes(app: FastifyInstance, { answers, deps }: PortalRoom): void {
  const { db, officeId } = deps;
  app.get(paths.answers(), (request, reply) => {
    const asked = queryText(request, 'page');
    const page = asked === undefined ? 1 : /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : null;
    if (page === null) return answers.notFound(request, reply);
    return answers.page(
      paths.answers(page),
      async (site) => {
        const { rows, more } = await listAnswers(db, officeId, (page - 1) * perPage, perPage);
        if (page > 1 && rows.length === 0) return null;
        return { status: 200, page: AnswersPage({ site, rows, page, more }) };
      },
      request,
      reply,
    );
  });

  app.get(paths.answer(':id'), (request, reply) => {
    const id = documentId(pathText(request, 'id'));
    if (id === null) return answers.notFound(request, reply);
    return answers.page(
      paths.answer(id),
      async (site) => {
        const answer = await readAnswer(db, officeId, id);
        if (answer === null) return null;
        return { status: answer.withdrawn_on === null ? 200 : 410, page: AnswerPage({ site, answer }) };
      },
      request,
      reply,
    );
  });

  app.get(paths.answerFile(':id', ':digest'), async (request, reply) => {
    try {
      const id = documentId(pathText(request, 'id'));
      const answer = id === null ? null : await readAnswer(db, officeId, id);
      const files = answer?.withdrawn_on === null ? answer.files : [];
      const file = files.find(({ digest }) => digest === pathText(request, 'digest'));
      const bytes = file === undefined ? null : await deps.files.get(file.digest);
      return file === undefined || bytes === null ? answers.notFound(request, reply) : sendFile(file, bytes, reply);
    } catch (error) {
      return answers.fault(error, request, reply);
    }
  });
}
