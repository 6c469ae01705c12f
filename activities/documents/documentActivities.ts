import type { createRenderContract } from './renderContract.ts';

/** What the workflow of a document has done outside itself. */
export type DocumentActivities = { renderContract: ReturnType<typeof createRenderContract> };
