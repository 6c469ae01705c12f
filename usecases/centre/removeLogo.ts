import type { Centre } from '../../domain/centre/centre.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { saveCentre, type CentreTarget } from './saveCentre.ts';

/** Takes the logo off the papers that are still to be made. */
export const removeLogo = async (
  work: Work,
  context: RequestContext,
  target: CentreTarget,
): Promise<Result<Centre, Refusal>> =>
  await saveCentre(work, context, target, async () => await Promise.resolve(accepted({ logoSha256: null })));
