import type { createGetWorkflow } from '../../usecases/gpmi/getWorkflow.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { GpmiParams } from './shared.ts';
import { WorkflowViewSchema } from './views.ts';

export const getWorkflowRoute = (getWorkflow: ReturnType<typeof createGetWorkflow>) =>
  defineRoute({
    id: 'getWorkflow',
    method: 'get',
    path: '/gpmis/:gpmiId/workflow',
    tag: 'GPMI',
    summary: 'The running workflow: status, next timer, last failure, pending work, and where to see more',
    kind: 'read',
    needs: 'workflow.consult',
    params: GpmiParams,
    response: WorkflowViewSchema,
    success: 200,
    refusals: [403, 404, 503],
    audit: { event: 'workflow.read', subject: ({ params }) => params.gpmiId },
    handle: async ({ work, params }) => await getWorkflow(work, params.gpmiId),
  });
