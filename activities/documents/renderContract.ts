import { createHash } from 'node:crypto';
import { activityInfo, cancellationSignal } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { DocumentKey, InTenant, StoredVersion, Work } from '../../db/work.ts';
import { brusselsDay } from '../../domain/calendar/brussels.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Language } from '../../domain/language.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import { getTemplate } from '../../templates/catalogue.ts';
import { contractView } from './contractView.ts';
import { fillTemplate, TemplateMismatch } from './fillTemplate.ts';
import { IncompleteSnapshot } from './incompleteSnapshot.ts';
import { ConversionFailed, ConversionTimedOut, ConverterMissing, type PdfConverter } from './pdfConverter.ts';

/** Which paper is wanted: of this validated revision and no other. */
export type RenderContract = { ocmwId: string; versionId: string; revision: number; language: Language };

type Dependencies = { inTenant: InTenant; convertToPdf: PdfConverter; clock: Clock };

type ValidatedVersion = StoredVersion & { snapshot: GpmiSnapshot };
type Data = { snapshot: GpmiSnapshot; registerNumber: string | null };

/** A conversion that fails is tried once more; then its document ends with an error, and no other does. */
const ATTEMPTS = 2;

/** The version, if it is still validated at the revision that was asked for. */
async function validatedVersion(work: Work, { versionId, revision }: RenderContract): Promise<ValidatedVersion> {
  const version = await work.versions.find(versionId);
  if (version?.snapshot == null || version.validatedRevision !== revision) {
    throw ApplicationFailure.nonRetryable('The version is no longer validated at this revision.', 'paperOutdated');
  }
  return { ...version, snapshot: version.snapshot };
}

const keyOf = ({ versionId, revision, language }: RenderContract): DocumentKey => ({
  versionId,
  revision,
  template: 'contract',
  templateVersion: getTemplate('contract', language).version,
  language,
});

/** The paper that is there already, or what it is made from. */
async function read(work: Work, request: RenderContract): Promise<{ sha256: string } | Data> {
  const { caseFileId, snapshot } = await validatedVersion(work, request);
  const stored = await work.documents.findFirst(keyOf(request));
  if (stored !== undefined) return { sha256: stored.sha256 };
  const file = await work.caseFiles.find(caseFileId);
  return { snapshot, registerNumber: file?.person.registerNumber ?? null };
}

/** Keeps the paper and says so once, in one transaction; a run that was faster leaves nothing to say. */
async function store(work: Work, request: RenderContract, pdf: Buffer): Promise<{ sha256: string }> {
  const { gpmiId, versionId, number } = await validatedVersion(work, request);
  const key = keyOf(request);
  const stored = (await work.documents.findFirst(key)) ?? (await work.documents.put(key, pdf));
  if (stored.sha256 !== createHash('sha256').update(pdf).digest('hex')) return { sha256: stored.sha256 };

  const { language, revision, template, templateVersion } = key;
  const cause = { actorId: null, commandId: null };
  await work.timeline.add({
    ...cause,
    gpmiId,
    versionId,
    number: formatNumber(number),
    event: 'contract.rendered',
    data: { language },
  });
  await work.audit.add({
    ...cause,
    event: 'contract.rendered',
    subjectId: versionId,
    detail: { language, revision, template, templateVersion, sha256: stored.sha256 },
  });
  return { sha256: stored.sha256 };
}

/** The kinds of failure by which the request for a paper can say what is wrong. */
const CONVERSION_FAILURES = [
  { is: ConverterMissing, type: 'converterMissing' },
  { is: ConversionTimedOut, type: 'conversionTimedOut' },
  { is: ConversionFailed, type: 'conversionFailed' },
] as const;

/** What the history of the workflow may know of an error: its kind and its sentence, which never hold data. */
function failureOf(error: unknown): unknown {
  if (error instanceof TemplateMismatch || error instanceof IncompleteSnapshot) {
    return ApplicationFailure.nonRetryable(error.message, 'templateMismatch');
  }
  const known = CONVERSION_FAILURES.find(({ is }) => error instanceof is);
  if (known === undefined) return error;
  const { message } = error as Error;
  return ApplicationFailure.create({ message, type: known.type, nonRetryable: activityInfo().attempt >= ATTEMPTS });
}

/**
 * Renders the contract as the parties sign it, from the snapshot and never from live data: printed again in five
 * years, it says what was signed (A66). Only its hash goes back, because the answer stays in the workflow's history.
 *
 * Safe to retry: revision, template and language name the paper, so a second run finds the first PDF. No transaction is
 * open while LibreOffice works.
 */
export const createRenderContract =
  ({ inTenant, convertToPdf, clock }: Dependencies) =>
  async (request: RenderContract): Promise<{ sha256: string }> => {
    const found = await inTenant(request.ocmwId, (work) => read(work, request));
    if ('sha256' in found) return found;
    try {
      const { language } = request;
      const view = contractView(found.snapshot, found.registerNumber, language, brusselsDay(clock.now()));
      const docx = await fillTemplate(getTemplate('contract', language), view);
      const pdf = await convertToPdf(docx, cancellationSignal());
      return await inTenant(request.ocmwId, (work) => store(work, request, pdf));
    } catch (error) {
      throw failureOf(error);
    }
  };
