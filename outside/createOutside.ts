import { NotConnected, type Outside } from '../usecases/outside/outside.ts';
import { createFakeKsz } from './fake/fakeKsz.ts';
import { createFakeNationalRegister } from './fake/fakeNationalRegister.ts';

/** Who is behind a port: nobody, or the fake with its fictitious persons. A real system is one more word here. */
export type Connection = 'none' | 'fake';

type Options = { nationalRegister: Connection; ksz: Connection; timeoutMs: number };

const notConnected = (): Promise<never> => Promise.reject(new NotConnected());

const NATIONAL_REGISTERS = {
  none: () => ({ find: notConnected }),
  fake: createFakeNationalRegister,
} as const satisfies Record<Connection, () => Outside['nationalRegister']>;

const KSZ = {
  none: () => ({ ask: notConnected }),
  fake: createFakeKsz,
} as const satisfies Record<Connection, () => Outside['ksz']>;

/** The systems outside of the centre, as the configuration names them. */
export const createOutside = ({ nationalRegister, ksz, timeoutMs }: Options): Outside => ({
  nationalRegister: NATIONAL_REGISTERS[nationalRegister](),
  ksz: KSZ[ksz](),
  timeoutMs,
});
