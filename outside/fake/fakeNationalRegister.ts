import type { NationalRegister } from '../../usecases/outside/outside.ts';
import { findFakePerson } from './fakePersons.ts';

/** Stands in for the National Register: knows a handful of fictitious persons, and nobody else. */
export const createFakeNationalRegister = (): NationalRegister => ({
  find: async (registerNumber) => await Promise.resolve(findFakePerson(registerNumber)?.person),
});
