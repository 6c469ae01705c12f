import type { Path } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';
import { outsidePersonsOf } from './outsidePersons.ts';

/** The outside persons whose organisation takes an active part, and where they stand in the content (R209, D012). */
export const involvedPersons = (content: GpmiContent): { id: string; path: Path }[] =>
  outsidePersonsOf(content).flatMap(({ person: { id, isInvolved }, path }) => (isInvolved ? [{ id, path }] : []));
