import { z } from 'zod';
import type { Frozen, StoredVersion, Work } from '../../db/work.ts';
import type { AccessFunction } from '../../domain/access/accessFunction.ts';
import { holds } from '../../domain/access/actor.ts';
import { brusselsDay } from '../../domain/calendar/brussels.ts';
import { GivenEvaluation, newEvaluation, type EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { evaluationFindings, evaluationIncoherences } from '../../domain/evaluation/evaluationFindings.ts';
import { agreementFindings } from '../../domain/gpmi/agreement.ts';
import type { CommandOf, GpmiCommand, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';
import { referredBy } from '../../db/referredBy.ts';
import { findingsAtValidation } from '../../domain/gpmi/contentChecks.ts';
import { hardOnes } from '../../domain/gpmi/findings.ts';
import { involvedPersons } from '../../domain/gpmi/involvedPersons.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Found } from './subjectOf.ts';
import { takeSnapshot } from './takeSnapshot.ts';

/** What a command writes beside the process facts. */
export type Checked = {
  frozen: Frozen;
  /** The content of an evaluation that is added. */
  evaluation?: EvaluationContent;
};

const NOTHING: Checked = { frozen: {} };

type Check = Promise<Result<Checked, Refusal>>;

async function checkComplete(work: Work, stored: StoredVersion, { today }: CommandOf<'validate'>): Check {
  const referred = await referredBy(work, stored);
  const findings = hardOnes(findingsAtValidation(stored.content, today, referred));
  if (findings.length > 0) return refused({ code: 'incomplete', findings });
  return accepted({
    frozen: {
      snapshot: await takeSnapshot(work, stored, referred),
      // The transition raises the revision by one; that is the revision the papers carry.
      validatedRevision: stored.revision + 1,
      presentedSha256: null,
    },
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
  return accepted({ frozen: { presentedSha256: paper.sha256 } });
}

/** Every organisation that takes part has agreed with what is signed (R214, A68). */
function checkAgreements({ content }: StoredVersion, { agreements, signedOn }: CommandOf<'markSigned'>) {
  const findings = agreementFindings(involvedPersons(content), agreements, signedOn);
  return findings.length > 0
    ? refused<Refusal>({ code: 'agreementsRefused', findings })
    : accepted<Checked>({ frozen: { agreements } });
}

/** Where the content of an evaluation stands in a recorded request: it is text, and never in a history. */
const WithEvaluation = z.object({ body: GivenEvaluation });

function checkAdded({ content }: StoredVersion, recorded: unknown): Result<Checked, Refusal> {
  const evaluation = newEvaluation(WithEvaluation.parse(recorded).body);
  const findings = evaluationIncoherences(evaluation, content);
  return findings.length > 0 ? refused({ code: 'contentRefused', findings }) : accepted({ frozen: {}, evaluation });
}

function checkEvaluation({ stored, evaluation }: Found, { today }: GpmiCommand): Result<Checked, Refusal> {
  if (evaluation === undefined) return refused({ code: 'notFound' });
  const findings = hardOnes(evaluationFindings(evaluation.content, stored.content, today));
  return findings.length > 0 ? refused({ code: 'incomplete', findings, rule: 'R112' }) : accepted(NOTHING);
}

type Given = {
  functions: readonly AccessFunction[];
  /** The request as it was recorded, with the texts that the command itself may not carry. */
  recorded: unknown;
};

type CheckOf<Kind extends GpmiCommandKind> = (
  work: Work,
  found: Found,
  command: CommandOf<Kind>,
  given: Given,
) => Check | Result<Checked, Refusal>;

const nothing = () => accepted(NOTHING);

const CHECKS: { [Kind in GpmiCommandKind]: CheckOf<Kind> } = {
  validate: async (work, { stored }, command) => await checkComplete(work, stored, command),
  cancelValidation: () => accepted({ frozen: { snapshot: null, validatedRevision: null, presentedSha256: null } }),
  deleteDraft: nothing,
  present: async (work, { stored }, command, { functions }) => await checkPaper(work, stored, command, functions),
  markSigned: (_work, { stored }, command) => checkAgreements(stored, command),
  markUnsigned: () => accepted({ frozen: { agreements: [] } }),
  startNewVersion: nothing,
  endGpmi: nothing,
  addEvaluation: (_work, { stored }, _command, { recorded }) => checkAdded(stored, recorded),
  validateEvaluation: (_work, found, command) => checkEvaluation(found, command),
  deleteEvaluation: nothing,
};

/** The part of a decision that needs more than the process facts: the content, the papers, the caseworkers. */
export async function checkContent(work: Work, found: Found, command: GpmiCommand, given: Given): Check {
  // The command's own kind picks its check, so the two fit together.
  const check = CHECKS[command.kind] as CheckOf<GpmiCommandKind>;
  return await check(work, found, command, given);
}
