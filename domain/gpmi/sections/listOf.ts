import { z } from 'zod';

/** More items than any list may hold: keeps a request small. The limits of the contract itself are in `limits.ts`. */
const TECHNICAL_MAXIMUM = 100;

/** A list of items, in the order in which they were put. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(TECHNICAL_MAXIMUM);
