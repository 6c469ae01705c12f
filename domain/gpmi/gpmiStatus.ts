import { z } from 'zod';

/** NL in behandeling, te ondertekenen, ondertekend; FR en traitement, à signer, signé (R017). There is no fourth. */
export const GpmiStatus = z.enum(['inProgress', 'toSign', 'signed']);
export type GpmiStatus = z.infer<typeof GpmiStatus>;
