import { z } from 'zod';

/** Who asked for a version: each side may, and so may an organisation that takes part (R214). */
export const RequestedBy = z.enum(['beneficiary', 'centre', 'outsideOrganisation']);
export type RequestedBy = z.infer<typeof RequestedBy>;
