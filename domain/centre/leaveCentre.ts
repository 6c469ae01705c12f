import type { Refusal } from '../refusal.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Caseworker } from './centre.ts';

/**
 * A caseworker leaves the centre: he cannot be chosen or log in any more, and stays readable wherever he was (R012).
 * The last supervisor cannot leave, because nobody could let another one in then.
 */
export function leaveCentre(caseworker: Caseworker, supervisorIds: readonly string[]): Result<Caseworker, Refusal> {
  const isLast = supervisorIds.length === 1 && supervisorIds[0] === caseworker.caseworkerId;
  return isLast ? refused({ code: 'lastSupervisor' }) : accepted({ ...caseworker, isActive: false });
}
