import type { createRenderContract } from './renderContract.ts';
import type { createRenderEvaluation } from './renderEvaluation.ts';

/** What the workflow of a document has done outside itself. */
export type DocumentActivities = {
  renderContract: ReturnType<typeof createRenderContract>;
  renderEvaluation: ReturnType<typeof createRenderEvaluation>;
};
