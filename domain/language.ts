import { z } from 'zod';

/** The languages in which documents are made (A35). */
export const Language = z.enum(['nl', 'fr']);
export type Language = z.infer<typeof Language>;
