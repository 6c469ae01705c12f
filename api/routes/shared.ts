import { z } from 'zod';

const PAGE_SIZE = { default: 50, max: 200 };

/** How a list is read on: the page's length and the cursor that the page before gave. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE.max).default(PAGE_SIZE.default),
  after: z.string().max(500).optional(),
});

export const toPage = ({ limit, after }: z.infer<typeof PageQuery>) => ({ limit, after: after ?? null });

export const CaseFileParams = z.strictObject({ caseFileId: z.uuid() });
export const AidRequestParams = z.strictObject({ aidRequestId: z.uuid() });
export const GpmiParams = z.strictObject({ gpmiId: z.uuid() });
export const VersionParams = z.strictObject({ versionId: z.uuid() });

export const EvaluationParams = z.strictObject({ evaluationId: z.uuid() });
export const FeedbackRequestParams = z.strictObject({ feedbackRequestId: z.uuid() });
/** What is read by whoever manages a list, beside what can be chosen from it. */
export const WithRetired = {
  withRetired: z.stringbool().default(false).describe('true: also what can no longer be chosen'),
};

/** The answer to "are you sure?", where the action asks it (R086, R094, R100, A25). */
export const Confirmation = { confirm: z.boolean().default(false).describe('true: the person confirmed the action') };
