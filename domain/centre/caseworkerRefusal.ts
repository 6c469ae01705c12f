import type { Refusal } from '../refusal.ts';
import type { Caseworker } from './centre.ts';

/**
 * Why a caseworker cannot be chosen; undefined when he can. Who left cannot be chosen any more (R012), but whoever was
 * chosen before stays so until somebody else is.
 */
export function caseworkerRefusal(
  chosen: { caseworkerId: string; field: string },
  caseworkers: readonly Pick<Caseworker, 'caseworkerId' | 'isActive'>[],
  before: readonly string[] = [],
): Refusal | undefined {
  const { caseworkerId, field } = chosen;
  const known = caseworkers.find((one) => one.caseworkerId === caseworkerId);
  if (known === undefined) return { code: 'unknownCaseworker', field };
  return known.isActive || before.includes(caseworkerId) ? undefined : { code: 'caseworkerLeft', field };
}
