import { cancellationSignal } from '@temporalio/activity';
import type { DocumentKey, InTenant, Work } from '../../db/work.ts';
import { brusselsDay } from '../../domain/calendar/brussels.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import type { EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import type { GpmiNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Language } from '../../domain/language.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import { getTemplate } from '../../templates/catalogue.ts';
import { evaluationView } from './evaluationView.ts';
import { fillTemplate } from './fillTemplate.ts';
import { keepPaper } from './keepPaper.ts';
import type { PdfConverter } from './pdfConverter.ts';
import { paperOutdated, renderFailure } from './renderFailure.ts';

/** Which paper is wanted: of this validated revision of an evaluation and no other. */
export type RenderEvaluation = {
  ocmwId: string;
  versionId: string;
  evaluationId: string;
  revision: number;
  language: Language;
};

type Dependencies = { inTenant: InTenant; convertToPdf: PdfConverter; clock: Clock };
type Validated = { gpmiId: string; number: GpmiNumber; content: EvaluationContent; snapshot: GpmiSnapshot };

/** The evaluation with what was frozen of its version, if it is there and validated at this revision. */
async function validatedEvaluation(work: Work, request: RenderEvaluation): Promise<Validated> {
  const { versionId, evaluationId, revision } = request;
  const evaluation = await work.evaluations.find(evaluationId);
  const version = await work.versions.find(versionId);
  const isAsked = evaluation?.versionId === versionId && evaluation.validatedRevision === revision;
  if (!isAsked || version?.snapshot == null) throw paperOutdated('evaluation');
  const { gpmiId, content } = evaluation;
  return { gpmiId, content, number: version.number, snapshot: version.snapshot };
}

const keyOf = ({ versionId, evaluationId, revision, language }: RenderEvaluation): DocumentKey => ({
  versionId,
  subjectId: evaluationId,
  revision,
  template: 'evaluation',
  templateVersion: getTemplate('evaluation', language).version,
  language,
});

/** The paper that is there already, or what it is made from. */
async function read(work: Work, request: RenderEvaluation): Promise<{ sha256: string } | Validated> {
  const evaluation = await validatedEvaluation(work, request);
  const stored = await work.documents.findFirst(keyOf(request));
  return stored === undefined ? evaluation : { sha256: stored.sha256 };
}

/** Keeps the paper, unless the evaluation was deleted in the meantime. */
async function store(work: Work, request: RenderEvaluation, pdf: Buffer): Promise<{ sha256: string }> {
  const { gpmiId, number } = await validatedEvaluation(work, request);
  return await keepPaper(work, keyOf(request), pdf, { gpmiId, number, event: 'evaluation.rendered' });
}

/**
 * Renders the document of an evaluation (R120), from what was frozen with its version and what was validated; only its
 * hash goes back, because the answer stays in the workflow's history.
 *
 * Safe to retry: evaluation, revision, template and language name the paper, so a second run finds the first PDF. No
 * transaction is open while LibreOffice works.
 */
export const createRenderEvaluation =
  ({ inTenant, convertToPdf, clock }: Dependencies) =>
  async (request: RenderEvaluation): Promise<{ sha256: string }> => {
    const found = await inTenant(request.ocmwId, (work) => read(work, request));
    if ('sha256' in found) return found;
    try {
      const { language } = request;
      const view = evaluationView(found.snapshot, found.content, language, brusselsDay(clock.now()));
      const docx = await fillTemplate(getTemplate('evaluation', language), view);
      const pdf = await convertToPdf(docx, cancellationSignal());
      return await inTenant(request.ocmwId, (work) => store(work, request, pdf));
    } catch (error) {
      throw renderFailure(error);
    }
  };
