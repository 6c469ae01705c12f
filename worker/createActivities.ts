import { createRenderContract } from '../activities/documents/renderContract.ts';
import { createRenderEvaluation } from '../activities/documents/renderEvaluation.ts';
import type { DocumentActivities } from '../activities/documents/documentActivities.ts';
import type { PdfConverter } from '../activities/documents/pdfConverter.ts';
import { createApplyCommand } from '../activities/gpmi/applyCommand.ts';
import type { GpmiActivities } from '../activities/gpmi/gpmiActivities.ts';
import { createReadFacts } from '../activities/gpmi/readFacts.ts';
import { createRemind } from '../activities/gpmi/remind.ts';
import type { InTenant } from '../db/work.ts';
import type { Clock } from '../domain/calendar/clock.ts';

type Dependencies = { inTenant: InTenant; convertToPdf: PdfConverter; clock: Clock };

/** All that workflows have done outside themselves. */
export const createActivities = ({
  inTenant,
  convertToPdf,
  clock,
}: Dependencies): GpmiActivities & DocumentActivities => ({
  applyCommand: createApplyCommand({ inTenant }),
  readFacts: createReadFacts({ inTenant }),
  remind: createRemind({ inTenant }),
  renderContract: createRenderContract({ inTenant, convertToPdf, clock }),
  renderEvaluation: createRenderEvaluation({ inTenant, convertToPdf, clock }),
});
