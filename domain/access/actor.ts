import type { AccessFunction } from './accessFunction.ts';

/** Who acts: a caseworker of one centre, with the functions he holds now. */
export type Actor = {
  ocmwId: string;
  caseworkerId: string;
  functions: readonly AccessFunction[];
};

export const holds = (actor: Pick<Actor, 'functions'>, needed: AccessFunction): boolean =>
  actor.functions.includes(needed);
