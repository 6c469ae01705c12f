import { createHash } from 'node:crypto';
import type { Centre } from '../../domain/centre/centre.ts';
import { CentreEntity } from '../entities/centre.ts';
import { CentreLogoEntity } from '../entities/centreLogo.ts';
import type { CentreItself } from '../masterData.ts';
import type { Tenant } from '../tenant.ts';

/** Leaves alone who refers to the centre: everything does. */
const LOCK = 'select from centre where ocmw_id = $1 for no key update';

/** The same picture may come twice; an UPDATE is never tried: the table refuses it. */
const PUT_LOGO = `
  insert into centre_logo (ocmw_id, sha256, content_type, bytes, created_at)
  values ($1, $2, $3, $4, $5)
  on conflict (ocmw_id, sha256) do nothing`;

export function createCentre({ manager, sql, ocmwId, at }: Tenant): CentreItself {
  const get = async (): Promise<Centre> => await manager.findOneByOrFail(CentreEntity, { ocmwId });
  return {
    get,
    lock: async () => {
      await sql(LOCK, [ocmwId]);
      return await get();
    },
    update: async (change, revision) => {
      await manager.update(CentreEntity, { ocmwId }, { ...change, revision });
    },
    putLogo: async ({ contentType, bytes }) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await sql(PUT_LOGO, [ocmwId, sha256, contentType, bytes, at]);
      return sha256;
    },
    findLogo: async (sha256) => {
      const row = await manager.findOneBy(CentreLogoEntity, { ocmwId, sha256 });
      return row === null ? undefined : { contentType: row.contentType, bytes: row.bytes };
    },
  };
}
