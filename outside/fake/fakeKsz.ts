import type { Ksz } from '../../usecases/outside/outside.ts';
import { findFakePerson } from './fakePersons.ts';

const NO_INCOME = { periods: [], subsidyElsewhereLastOn: null };

/** Stands in for the Crossroads Bank: of whom it does not know, it says that there was nothing. */
export const createFakeKsz = (): Ksz => ({
  ask: async (registerNumber) => await Promise.resolve(findFakePerson(registerNumber)?.income ?? NO_INCOME),
});
