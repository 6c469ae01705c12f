import { z } from 'zod';

/** Why a GPMI ends before its last day (A59). */
export const GivenEndReason = z.enum(['agreement', 'incomeStopped', 'removal', 'replaced', 'death', 'other']);
export type GivenEndReason = z.infer<typeof GivenEndReason>;

/** Why a GPMI ended: for a reason that was given, or by itself when its last day had passed. */
export type EndReason = GivenEndReason | 'endDate';
