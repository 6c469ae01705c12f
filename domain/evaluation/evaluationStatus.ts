import { z } from 'zod';

/** NL in opmaak, gevalideerd; FR en cours, validée: from validated there is no way back (R116–R118). */
export const EvaluationStatus = z.enum(['draft', 'validated']);
export type EvaluationStatus = z.infer<typeof EvaluationStatus>;
