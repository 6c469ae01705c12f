import { z } from 'zod';
import { Language } from '../../domain/language.ts';
import { accepted } from '../../domain/result.ts';
import type { createGetEvaluationDocument } from '../../usecases/evaluation/getEvaluationDocument.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { EvaluationParams } from './shared.ts';

const PDF = 'application/pdf';

export const getEvaluationDocumentRoute = (getEvaluationDocument: ReturnType<typeof createGetEvaluationDocument>) =>
  defineRoute({
    id: 'getEvaluationDocument',
    method: 'get',
    path: '/evaluations/:evaluationId/document',
    tag: 'Evaluation',
    summary:
      'The document of a validated evaluation as PDF in Dutch or French (R120–R121); without a language, in that of the person',
    kind: 'file',
    needs: 'gpmi.consult',
    params: EvaluationParams,
    query: z.strictObject({ language: Language.optional(), format: z.enum(['pdf']).default('pdf') }),
    success: 200,
    contentTypes: [PDF],
    refusals: [403, 404, 409, 503],
    audit: { event: 'evaluation.documentRead', subject: ({ params }) => params.evaluationId },
    handle: async ({ ctx, params, query }) => {
      const paper = await getEvaluationDocument(ctx, { ...params, language: query.language ?? null });
      return paper.ok ? accepted({ ...paper.value, contentType: PDF }) : paper;
    },
  });
