import type { InTenant } from '../../db/work.ts';
import { EVALUATION_ACTIONS } from '../../domain/access/evaluationActions.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Language } from '../../domain/language.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { servePaper, type FoundPaper, type ServedPaper } from '../documents/servePaper.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { RequestContext } from '../execution/execution.ts';

const TEMPLATE = 'evaluation';

type Dependencies = { inTenant: InTenant; engine: Engine };
type Asked = { evaluationId: string; language: Language | null };

/** The paper of a validated evaluation, with the audit of its reading when it is there. */
async function find(
  { inTenant }: Dependencies,
  { actor }: RequestContext,
  { evaluationId, language: asked }: Asked,
): Promise<Result<FoundPaper, Refusal>> {
  const { ocmwId, caseworkerId: actorId } = actor;
  return await inTenant(ocmwId, async (work): Promise<Result<FoundPaper, Refusal>> => {
    const evaluation = await work.evaluations.find(evaluationId);
    const version = evaluation && (await work.versions.find(evaluation.versionId));
    if (evaluation === undefined || version === undefined) return refused({ code: 'notFound' });
    const { versionId, status, validatedRevision: revision } = evaluation;
    if (version.snapshot === null || revision === null) {
      const { rule } = EVALUATION_ACTIONS.printEvaluation;
      return refused({ code: 'actionNotAvailable', action: 'printEvaluation', status, locks: [], rule });
    }
    const language = asked ?? version.snapshot.person.language;
    const stored = await work.documents.findFirst({ subjectId: evaluationId, revision, template: TEMPLATE, language });
    if (stored !== undefined) {
      const entry = { event: 'evaluation.documentRead', subjectId: evaluationId, actorId, commandId: null };
      await work.audit.add({ ...entry, detail: { language, revision } });
    }
    const fileName = `${language === 'nl' ? 'evaluatie-gpmi' : 'evaluation-piis'}-${formatNumber(version.number)}-${language}.pdf`;
    return accepted({ request: { ocmwId, versionId, evaluationId, revision, language }, fileName, stored });
  });
}

/** The document of a validated evaluation as PDF (R120–R122), in the language asked for or else the person's; made once (A66). */
export function createGetEvaluationDocument(dependencies: Dependencies) {
  return async (context: RequestContext, asked: Asked): Promise<Result<ServedPaper, Refusal>> =>
    await servePaper(dependencies.engine, () => find(dependencies, context, asked));
}
