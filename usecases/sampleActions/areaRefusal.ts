import type { Code } from '../../domain/codeList/codeList.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Work } from '../execution/execution.ts';

/**
 * Why an action cannot stand under this action area; undefined when it can. One that stood there before it was retired
 * may stay.
 */
export async function areaRefusal(work: Work, area: Code, before: Code | null): Promise<Refusal | undefined> {
  const areas = await work.codeLists.list('actionAreas');
  const isThere = areas.some(({ code, isRetired }) => code === area && (!isRetired || code === before));
  return isThere ? undefined : { code: 'choiceNotAvailable', field: 'area' };
}
