import type { InTenant } from '../../db/work.ts';
import { ACTIONS } from '../../domain/access/actions.ts';
import type { Language } from '../../domain/language.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { servePaper, type FoundPaper, type ServedPaper } from '../documents/servePaper.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { RequestContext } from '../execution/execution.ts';

const TEMPLATE = 'contract';

type Dependencies = { inTenant: InTenant; engine: Engine };
type Asked = { versionId: string; language: Language | null };

/** The paper of the validated revision, with the audit of its reading when it is there. */
async function find(
  { inTenant }: Dependencies,
  { actor }: RequestContext,
  { versionId, language: asked }: Asked,
): Promise<Result<FoundPaper, Refusal>> {
  const { ocmwId, caseworkerId: actorId } = actor;
  return await inTenant(ocmwId, async (work): Promise<Result<FoundPaper, Refusal>> => {
    const version = await work.versions.find(versionId);
    if (version === undefined) return refused({ code: 'notFound' });
    const { status, snapshot, validatedRevision: revision, number } = version;
    if (snapshot === null || revision === null) {
      const { rule } = ACTIONS.printContract;
      return refused({ code: 'actionNotAvailable', action: 'printContract', status, locks: [], rule });
    }
    const language = asked ?? snapshot.person.language;
    const stored = await work.documents.findFirst({ subjectId: versionId, revision, template: TEMPLATE, language });
    if (stored !== undefined) {
      const detail = { language, revision };
      await work.audit.add({ event: 'contract.read', subjectId: versionId, actorId, commandId: null, detail });
    }
    const fileName = `${language === 'nl' ? 'gpmi' : 'piis'}-${formatNumber(number)}-${language}.pdf`;
    return accepted({ request: { ocmwId, versionId, revision, language }, fileName, stored });
  });
}

/**
 * The contract as PDF (R087–R088), in the language asked for or else the person's. It is made once and then served
 * from the store, byte for byte the same (A66).
 */
export function createGetContract(dependencies: Dependencies) {
  return async (context: RequestContext, asked: Asked): Promise<Result<ServedPaper, Refusal>> =>
    await servePaper(dependencies.engine, () => find(dependencies, context, asked));
}
