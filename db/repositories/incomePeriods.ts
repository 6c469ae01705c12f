import type { IncomePeriod } from '../../domain/income/incomePeriod.ts';
import { CaseFileEntity } from '../entities/caseFile.ts';
import { IncomePeriodEntity } from '../entities/incomePeriod.ts';
import type { IncomePeriods } from '../masterData.ts';
import type { Tenant } from '../tenant.ts';

/** The file stands for its history: of two changes at once the second waits, and sees the first. */
const LOCK = 'select from case_file where ocmw_id = $1 and id = $2 for no key update';

const LIST = `
  select id as "periodId", case_file_id as "caseFileId", kind, measure, from_on as "fromOn", last_on as "lastOn",
    source, revision
  from income_period
  where ocmw_id = $1 and case_file_id = $2
  order by from_on, id`;

export function createIncomePeriods({ manager, sql, ocmwId, at }: Tenant): IncomePeriods {
  const list = async (caseFileId: string): Promise<IncomePeriod[]> =>
    await sql<IncomePeriod>(LIST, [ocmwId, caseFileId]);
  return {
    list,
    lock: async (caseFileId) => {
      // Two statements: one that waited for the lock would still see the history as it was before it waited.
      const [, periods] = await Promise.all([sql(LOCK, [ocmwId, caseFileId]), list(caseFileId)]);
      return periods;
    },
    subsidyElsewhere: async (caseFileId) => {
      const file = await manager.findOneBy(CaseFileEntity, { ocmwId, id: caseFileId });
      return file?.subsidyElsewhereLastOn ?? null;
    },
    setSubsidyElsewhere: async (caseFileId, subsidyElsewhereLastOn) => {
      await manager.update(CaseFileEntity, { ocmwId, id: caseFileId }, { subsidyElsewhereLastOn });
    },
    insert: async ({ periodId, ...period }) => {
      await manager.insert(IncomePeriodEntity, { ...period, ocmwId, id: periodId, createdAt: at });
    },
    update: async ({ periodId, caseFileId: _stays, ...period }) => {
      await manager.update(IncomePeriodEntity, { ocmwId, id: periodId }, period);
    },
    remove: async (periodId) => {
      await manager.delete(IncomePeriodEntity, { ocmwId, id: periodId });
    },
  };
}
