import { cancellationSignal } from '@temporalio/activity';
import type { DocumentKey, InTenant, StoredVersion, Work } from '../../db/work.ts';
import { brusselsDay } from '../../domain/calendar/brussels.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import type { Language } from '../../domain/language.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import { getTemplate } from '../../templates/catalogue.ts';
import { contractView } from './contractView.ts';
import { fillTemplate } from './fillTemplate.ts';
import { keepPaper } from './keepPaper.ts';
import type { PdfConverter } from './pdfConverter.ts';
import { paperOutdated, renderFailure } from './renderFailure.ts';

/** Which paper is wanted: of this validated revision and no other. */
export type RenderContract = { ocmwId: string; versionId: string; revision: number; language: Language };

type Dependencies = { inTenant: InTenant; convertToPdf: PdfConverter; clock: Clock };

type ValidatedVersion = StoredVersion & { snapshot: GpmiSnapshot };
type Data = { snapshot: GpmiSnapshot; registerNumber: string | null };

/** The version, if it is still validated at the revision that was asked for. */
async function validatedVersion(work: Work, { versionId, revision }: RenderContract): Promise<ValidatedVersion> {
  const version = await work.versions.find(versionId);
  if (version?.snapshot == null || version.validatedRevision !== revision) {
    throw paperOutdated('version');
  }
  return { ...version, snapshot: version.snapshot };
}

const keyOf = ({ versionId, revision, language }: RenderContract): DocumentKey => ({
  versionId,
  subjectId: versionId,
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

/** Keeps the paper, unless the validation was cancelled in the meantime. */
async function store(work: Work, request: RenderContract, pdf: Buffer): Promise<{ sha256: string }> {
  const { gpmiId, number } = await validatedVersion(work, request);
  return await keepPaper(work, keyOf(request), pdf, { gpmiId, number, event: 'contract.rendered' });
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
      throw renderFailure(error);
    }
  };
