import type { KszAnswer } from '../../domain/income/kszAnswer.ts';
import type { RegisteredPerson } from '../../domain/person/registeredPerson.ts';
import type { RegisterNumber } from '../../domain/person/registerNumber.ts';

/**
 * NL Rijksregister, FR Registre national: who somebody is, by his number (A47). What it answers is checked; a call that
 * is no longer waited for is told so by its signal.
 */
export type NationalRegister = {
  find: (registerNumber: RegisterNumber, signal: AbortSignal) => Promise<RegisteredPerson | undefined>;
};

/** NL Kruispuntbank van de Sociale Zekerheid, FR Banque Carrefour de la Sécurité Sociale: what somebody lived on (A47). */
export type Ksz = { ask: (registerNumber: RegisterNumber, signal: AbortSignal) => Promise<KszAnswer> };

/** The systems outside of the centre, each behind a port: who is behind it is chosen where the service is put together. */
export type Outside = { nationalRegister: NationalRegister; ksz: Ksz; timeoutMs: number };

/** Said by a port that nobody is behind. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
}
