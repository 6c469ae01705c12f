import { z } from 'zod';

/** Names an item within its list; steps refer to goals and action areas by it, and evaluations to goals and steps. */
export const ItemId = z.string().regex(/^[A-Za-z0-9-]{1,36}$/, { error: 'notAnItemId' });
