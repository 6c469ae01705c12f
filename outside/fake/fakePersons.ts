import { z } from 'zod';
import { KszAnswer } from '../../domain/income/kszAnswer.ts';
import { RegisteredPerson } from '../../domain/person/registeredPerson.ts';
import { RegisterNumber } from '../../domain/person/registerNumber.ts';
import persons from './persons.json' with { type: 'json' };

/** Everybody whom the fake systems know. All of them are fictitious, and every answer is always the same. */
const FAKE_PERSONS = z
  .array(z.strictObject({ registerNumber: RegisterNumber, person: RegisteredPerson, income: KszAnswer }))
  .parse(persons);

export const findFakePerson = (registerNumber: RegisterNumber) =>
  FAKE_PERSONS.find((one) => one.registerNumber === registerNumber);
