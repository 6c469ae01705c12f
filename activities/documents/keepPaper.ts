import { createHash } from 'node:crypto';
import type { DocumentKey, Work } from '../../db/work.ts';
import { formatNumber, type GpmiNumber } from '../../domain/gpmi/gpmiNumber.ts';

type About = { gpmiId: string; number: GpmiNumber; event: 'contract.rendered' | 'evaluation.rendered' };

/** Keeps a paper and says so once, in one transaction; a run that was faster leaves nothing to say. */
export async function keepPaper(
  work: Work,
  key: DocumentKey,
  pdf: Buffer,
  { gpmiId, number, event }: About,
): Promise<{ sha256: string }> {
  const stored = (await work.documents.findFirst(key)) ?? (await work.documents.put(key, pdf));
  const { sha256 } = stored;
  if (sha256 !== createHash('sha256').update(pdf).digest('hex')) return { sha256 };

  const { versionId, subjectId, language, revision, template, templateVersion } = key;
  const cause = { actorId: null, commandId: null };
  const data = { language };
  await work.timeline.add({ ...cause, gpmiId, versionId, number: formatNumber(number), event, data });
  const detail = { language, revision, template, templateVersion, sha256 };
  await work.audit.add({ ...cause, event, subjectId, detail });
  return { sha256 };
}
