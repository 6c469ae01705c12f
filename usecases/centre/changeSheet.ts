import type { Centre } from '../../domain/centre/centre.ts';
import type { CentreSheet } from '../../domain/centre/centreSheet.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { saveCentre, type CentreTarget } from './saveCentre.ts';

/**
 * Corrects the descriptive sheet of the centre (R008). Every draft is filled in from it at once; what was validated
 * keeps what it was printed from (A66).
 */
export const changeSheet = async (
  work: Work,
  context: RequestContext,
  { sheet, ...target }: CentreTarget & { sheet: CentreSheet },
): Promise<Result<Centre, Refusal>> => {
  const closingDays = sheet.closingDays.toSorted((one, other) => one.on.localeCompare(other.on));
  return await saveCentre(
    work,
    context,
    target,
    async () => await Promise.resolve(accepted({ ...sheet, closingDays })),
  );
};
