import type { Path } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';

/** The outside persons whose organisation takes an active part, and where they stand in the content (R209, D012). */
export const involvedPersons = ({ extraPersons }: GpmiContent): { id: string; path: Path }[] =>
  extraPersons.flatMap(({ id, isInvolved }, index) => (isInvolved ? [{ id, path: ['extraPersons', index] }] : []));
