import fc from 'fast-check';

/** The seed of this run; a failure prints it too, and setting it in the environment repeats the run. */
const SEED = Number(process.env['FC_SEED'] ?? 20_260_302);

/** Holds a law for many cases: `numRuns` of them, a tenth when the long run is not asked for. */
export function holdsForAll<Values extends [unknown, ...unknown[]]>(
  property: fc.IPropertyWithHooks<Values>,
  numRuns = 1000,
): void {
  fc.assert(property, { seed: SEED, numRuns: process.env['TEST_LONG'] === undefined ? numRuns : numRuns * 10 });
}

/** The same for a law that takes real work to try. */
export async function holdsForAllAsync<Values extends [unknown, ...unknown[]]>(
  property: fc.IAsyncPropertyWithHooks<Values>,
  numRuns: number,
): Promise<void> {
  await fc.assert(property, { seed: SEED, numRuns: process.env['TEST_LONG'] === undefined ? numRuns : numRuns * 10 });
}
