import type { InTenant, Logo } from '../../db/work.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext } from '../execution/execution.ts';

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
