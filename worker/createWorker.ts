import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from '../config/logger.ts';
import type { createActivities } from './createActivities.ts';
import { keepBeating } from './keepBeating.ts';
import { withoutPersonalData } from './withoutPersonalData.ts';

/** Longer than any command takes, so that a stop lets it finish; a paper that is cut off is made again. */
const GRACE = '20 seconds';

type Dependencies = {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  activities: ReturnType<typeof createActivities>;
  logger: Logger;
};

/** The worker that carries out workflows and activities. */
export const createWorker = async ({ activities, logger, ...where }: Dependencies): Promise<Worker> =>
  await Worker.create({
    ...where,
    activities,
    interceptors: { activity: [withoutPersonalData(logger), keepBeating] },
    shutdownGraceTime: GRACE,
  });
