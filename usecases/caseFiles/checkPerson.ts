import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Work } from '../execution/execution.ts';

/** What is wrong with the data of a person beyond their shape; undefined when nothing is. */
export async function checkPerson(
  work: Work,
  { bornOn, registerNumber }: Person,
  today: PlainDate,
  exceptCaseFileId: string | null,
): Promise<Refusal | undefined> {
  if (bornOn > today) return { code: 'dayInTheFuture', field: 'bornOn', today };
  const isTaken =
    registerNumber !== null && (await work.caseFiles.isRegisterNumberTaken(registerNumber, exceptCaseFileId));
  return isTaken ? { code: 'registerNumberTaken' } : undefined;
}
