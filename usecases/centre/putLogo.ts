import type { Centre } from '../../domain/centre/centre.ts';
import { logoTypeOf } from '../../domain/centre/logoTypeOf.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { saveCentre, type CentreTarget } from './saveCentre.ts';

/** Puts another logo on the papers of the centre. A contract that was validated keeps the one it was validated with. */
export async function putLogo(
  work: Work,
  context: RequestContext,
  { bytes, ...target }: CentreTarget & { bytes: Buffer },
): Promise<Result<Centre, Refusal>> {
  return await saveCentre(work, context, target, async () => {
    const contentType = logoTypeOf(bytes);
    if (!contentType.ok) return contentType;
    return accepted({ logoSha256: await work.centre.putLogo({ contentType: contentType.value, bytes }) });
  });
}
