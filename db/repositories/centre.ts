import { CentreEntity } from '../entities/centre.ts';
import type { Tenant } from '../tenant.ts';
import type { Work } from '../work.ts';

export const createCentre = ({ manager, ocmwId }: Tenant): Work['centre'] => ({
  get: async () => await manager.findOneByOrFail(CentreEntity, { ocmwId }),
});
