import { FIRST_REVISION } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { SampleAction, SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import type { Work } from '../execution/execution.ts';
import { areaRefusal } from './areaRefusal.ts';

/** Adds a sentence to the library of the centre (R152). */
export async function addSampleAction(
  work: Work,
  { sampleActionId, details }: { sampleActionId: string; details: SampleActionDetails },
): Promise<Result<SampleAction, Refusal>> {
  const refusal = await areaRefusal(work, details.area, null);
  if (refusal !== undefined) return refused(refusal);
  const action: SampleAction = { ...details, sampleActionId, isRetired: false, revision: FIRST_REVISION };
  await work.sampleActions.insert(action);
  return accepted(action);
}
