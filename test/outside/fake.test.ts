import { describe, expect, it } from '@jest/globals';
import { createOutside } from '../../outside/createOutside.ts';
import persons from '../../outside/fake/persons.json' with { type: 'json' };
import { periodRefusal } from '../../domain/income/periodRefusal.ts';
import { RegisterNumber } from '../../domain/person/registerNumber.ts';
import { NotConnected } from '../../usecases/outside/outside.ts';

const { signal } = new AbortController();
const fake = createOutside({ nationalRegister: 'fake', ksz: 'fake', timeoutMs: 1000 });
const NUMBERS = persons.map(({ registerNumber }) => RegisterNumber.parse(registerNumber));
const NOBODY = RegisterNumber.parse('98051700229');

describe('A47: the fake systems', () => {
  it.each(NUMBERS)('know %s, and say the same each time', async (number) => {
    const [person, again] = [
      await fake.nationalRegister.find(number, signal),
      await fake.nationalRegister.find(number, signal),
    ];
    expect(person).toBeDefined();
    expect(again).toEqual(person);
    // The number begins with the day of birth, as a real one does.
    expect(person?.bornOn.replaceAll('-', '').slice(2)).toBe(number.slice(0, 6));
    const { periods } = await fake.ksz.ask(number, signal);
    for (const period of periods) {
      expect(periodRefusal(period, periods.filter((other) => other !== period))).toBeUndefined(); // prettier-ignore
    }
  });

  it('know nobody else', async () => {
    expect(await fake.nationalRegister.find(NOBODY, signal)).toBeUndefined();
    expect(await fake.ksz.ask(NOBODY, signal)).toEqual({ periods: [], subsidyElsewhereLastOn: null });
    expect(new Set(NUMBERS).size).toBe(NUMBERS.length);
  });
});

describe('systems that nobody is behind', () => {
  it('say so', async () => {
    const { nationalRegister, ksz } = createOutside({ nationalRegister: 'none', ksz: 'none', timeoutMs: 1000 });
    await expect(nationalRegister.find(NOBODY, signal)).rejects.toBeInstanceOf(NotConnected);
    await expect(ksz.ask(NOBODY, signal)).rejects.toBeInstanceOf(NotConnected);
  });
});
