import type { InTenant, Logo } from '../../db/work.ts';
import type { Centre } from '../../domain/centre/centre.ts';
import { logoTypeOf } from '../../domain/centre/logo.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
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

/** Takes the logo off the papers that are still to be made. */
export const removeLogo = async (
  work: Work,
  context: RequestContext,
  target: CentreTarget,
): Promise<Result<Centre, Refusal>> =>
  await saveCentre(work, context, target, async () => await Promise.resolve(accepted({ logoSha256: null })));

const FILE_NAMES = { 'image/png': 'logo.png', 'image/jpeg': 'logo.jpg' } as const;

export type LogoFile = Logo & { fileName: string; etag: string };

/** The logo that the centre has now. */
export const createGetLogo =
  ({ inTenant }: { inTenant: InTenant }) =>
  async ({ actor }: RequestContext): Promise<Result<LogoFile, Refusal>> =>
    await inTenant(actor.ocmwId, async (work): Promise<Result<LogoFile, Refusal>> => {
      const { logoSha256 } = await work.centre.get();
      const logo = logoSha256 === null ? undefined : await work.centre.findLogo(logoSha256);
      if (logo === undefined || logoSha256 === null) return refused({ code: 'notFound' });
      const { ocmwId: subjectId, caseworkerId: actorId } = actor;
      await work.audit.add({ event: 'logo.read', subjectId, actorId, commandId: null, detail: {} });
      return accepted({ ...logo, fileName: FILE_NAMES[logo.contentType], etag: logoSha256 });
    });
