import { z } from 'zod';

/** A million euro: beyond it lies a slip of the keyboard. */
const CENTS_AT_MOST = 100_000_000;

/** An amount of money in whole cents, so that no sum is ever rounded. */
export const Cents = z.int().min(0).max(CENTS_AT_MOST);
