import type { DocumentKey, InTenant, StoredDocument } from '../../db/work.ts';
import { ACTIONS } from '../../domain/access/actions.ts';
import type { Language } from '../../domain/language.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { RequestContext } from '../execution/execution.ts';
import { Unavailable } from '../execution/unavailable.ts';

const RETRY_AFTER_SECONDS = 5;
const TEMPLATE = 'contract';

export type Contract = { bytes: Buffer; fileName: string; etag: string };

type Dependencies = { inTenant: InTenant; engine: Engine };
type Asked = { versionId: string; language: Language | null };
type Paper = {
  key: Omit<DocumentKey, 'template' | 'templateVersion'>;
  number: string;
  stored: StoredDocument | undefined;
};

/** The paper of the validated revision, with the audit of its reading when it is there. */
async function find(
  { inTenant }: Dependencies,
  { actor }: RequestContext,
  { versionId, language: asked }: Asked,
): Promise<Result<Paper, Refusal>> {
  return await inTenant(actor.ocmwId, async (work): Promise<Result<Paper, Refusal>> => {
    const version = await work.versions.find(versionId);
    if (version === undefined) return refused({ code: 'notFound' });
    const { status, snapshot, validatedRevision, number } = version;
    if (snapshot === null || validatedRevision === null) {
      const { rule } = ACTIONS.printContract;
      return refused({ code: 'actionNotAvailable', action: 'printContract', status, locks: [], rule });
    }
    const language = asked ?? snapshot.person.language;
    const stored = await work.documents.findFirst({
      versionId,
      revision: validatedRevision,
      template: TEMPLATE,
      language,
    });
    if (stored !== undefined) {
      await work.audit.add({
        event: 'contract.read',
        subjectId: versionId,
        actorId: actor.caseworkerId,
        commandId: null,
        detail: { language, revision: validatedRevision },
      });
    }
    return accepted({
      key: { versionId, revision: validatedRevision, language },
      number: formatNumber(number),
      stored,
    });
  });
}

/**
 * The contract as PDF (R087–R088), in the language asked for or else the person's. It is made once and then served
 * from the store, byte for byte the same (A66).
 */
export function createGetContract(dependencies: Dependencies) {
  return async (context: RequestContext, asked: Asked): Promise<Result<Contract, Refusal>> => {
    const first = await find(dependencies, context, asked);
    if (!first.ok) return first;
    const { key } = first.value;
    if (first.value.stored === undefined) await dependencies.engine.render({ ocmwId: context.actor.ocmwId, ...key });
    const found = first.value.stored === undefined ? await find(dependencies, context, asked) : first;
    if (!found.ok) return found;

    const { stored, number } = found.value;
    if (stored === undefined) throw new Unavailable('documentUnavailable', RETRY_AFTER_SECONDS);
    const name = key.language === 'nl' ? 'gpmi' : 'piis';
    return accepted({ bytes: stored.bytes, fileName: `${name}-${number}-${key.language}.pdf`, etag: stored.sha256 });
  };
}
