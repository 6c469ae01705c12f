import type { StoredVersion, Work } from '../../db/work.ts';
import type { AccessFunction } from '../../domain/access/accessFunction.ts';
import { holds } from '../../domain/access/actor.ts';
import { brusselsDay } from '../../domain/calendar/brussels.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../db/shipped/codeListsAsShipped.ts';
import { namesAidRequests } from '../../domain/gpmi/aidRequestFindings.ts';
import { findingsAtValidation, type Referred } from '../../domain/gpmi/contentChecks.ts';
import { hardOnes } from '../../domain/gpmi/findings.ts';
import type { CommandOf, GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { takeSnapshot } from './takeSnapshot.ts';

/** What a command freezes beside the process facts. */
export type Checked = {
  snapshot?: GpmiSnapshot | null;
  validatedRevision?: number | null;
  presentedSha256?: string | null;
};

type Check = Promise<Result<Checked, Refusal>>;

/** Today's caseworkers, lists and requests, which the content is held against. */
async function referredBy(work: Work, { content, caseFileId, aidRequestId }: StoredVersion): Promise<Referred> {
  const [caseworkers, requests] = await Promise.all([
    work.caseworkers.list(),
    namesAidRequests(content) ? work.aidRequests.list(caseFileId) : [],
  ]);
  return {
    caseworkers,
    // The only place of the activities that names the lists: those of the centre take their place here.
    codeLists: CODE_LISTS_AS_SHIPPED,
    otherAidRequestIds: requests.map((one) => one.aidRequestId).filter((id) => id !== aidRequestId),
  };
}

async function checkComplete(work: Work, stored: StoredVersion, { today }: CommandOf<'validate'>): Check {
  const referred = await referredBy(work, stored);
  const findings = hardOnes(findingsAtValidation(stored.content, today, referred));
  if (findings.length > 0) return refused({ code: 'incomplete', findings });
  return accepted({
    snapshot: await takeSnapshot(work, stored, referred),
    // The transition raises the revision by one; that is the revision the papers carry.
    validatedRevision: stored.revision + 1,
    presentedSha256: null,
  });
}

/** The paper that is handed over must exist, and no hand-over lies before it was made (A67). */
async function checkPaper(
  work: Work,
  stored: StoredVersion,
  { presentedOn, language, today }: CommandOf<'present'>,
  functions: readonly AccessFunction[],
): Check {
  if (presentedOn < today && !holds({ functions }, 'gpmi.backdate')) {
    return refused({ code: 'functionMissing', function: 'gpmi.backdate' });
  }
  const papers = await work.documents.listOf(stored.versionId, stored.validatedRevision ?? 0);
  const paper = papers.find((one) => one.language === language);
  if (paper === undefined) return refused({ code: 'paperMissing' });
  const paperOn = brusselsDay(paper.renderedAt);
  if (presentedOn < paperOn) return refused({ code: 'presentedBeforePaper', paperOn });
  return accepted({ presentedSha256: paper.sha256 });
}

/** The part of a decision that needs more than the process facts: the content, the papers, the caseworkers. */
export async function checkContent(
  work: Work,
  stored: StoredVersion,
  command: GpmiCommand,
  functions: readonly AccessFunction[],
): Check {
  switch (command.kind) {
    case 'validate':
      return await checkComplete(work, stored, command);
    case 'present':
      return await checkPaper(work, stored, command, functions);
    case 'cancelValidation':
      return accepted({ snapshot: null, validatedRevision: null, presentedSha256: null });
    case 'deleteDraft':
    case 'markSigned':
    case 'markUnsigned':
      return accepted({});
  }
}
