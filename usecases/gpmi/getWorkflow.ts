import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Engine } from '../engine/createEngine.ts';
import type { WorkflowDescription } from '../engine/describeWorkflow.ts';
import type { Work } from '../execution/execution.ts';

/** null when the GPMI has no workflow yet: it starts as soon as the engine can be reached. */
export type WorkflowView = { workflow: (WorkflowDescription & { link: string | null }) | null };

type Dependencies = { engine: Engine; linkTo: (workflowId: string, runId: string) => string | null };

/** The running workflow of a GPMI: status, next timer, last failure, pending work, and where to see more. */
export const createGetWorkflow =
  ({ engine, linkTo }: Dependencies) =>
  async (work: Work, gpmiId: string): Promise<Result<WorkflowView, Refusal>> => {
    if ((await work.gpmis.find(gpmiId)) === undefined) return refused({ code: 'notFound' });
    const workflow = await engine.describe(gpmiId);
    if (workflow === undefined) return accepted({ workflow: null });
    return accepted({ workflow: { ...workflow, link: linkTo(workflow.workflowId, workflow.runId) } });
  };
