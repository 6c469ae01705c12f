import { z } from 'zod';

const MODULUS = 97;
/** Put before the number of a person born in 2000 or later, before the remainder is taken. */
const CENTURY_MARK = '2';

const checkNumber = (base: string): string => String(MODULUS - (Number(base) % MODULUS)).padStart(2, '0');

/** True when the last two digits answer the first nine, for a birth before or from 2000. */
function hasValidCheckNumber(digits: string): boolean {
  const base = digits.slice(0, 9);
  const given = digits.slice(9);
  return given === checkNumber(base) || given === checkNumber(CENTURY_MARK + base);
}

/**
 * NL rijksregisternummer, FR numéro de registre national: eleven digits, checked by modulo 97. Points, dashes and
 * spaces are taken out, so the value is digits only.
 */
export const RegisterNumber = z
  .string()
  .transform((text) => text.replace(/[\s.-]/g, ''))
  .pipe(
    z
      .string()
      .regex(/^\d{11}$/, { error: 'notElevenDigits', abort: true })
      .refine(hasValidCheckNumber, { error: 'wrongCheckNumber' }),
  );
export type RegisterNumber = z.infer<typeof RegisterNumber>;
