import type { InTenant } from '../../db/work.ts';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/person/person.ts';
import { proposedPerson, RegisteredPerson } from '../../domain/person/registeredPerson.ts';
import type { RegisterNumber } from '../../domain/person/registerNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { askOutside } from '../outside/askOutside.ts';
import type { Outside } from '../outside/outside.ts';

/** Why the register is asked: the law allows it for a purpose only, and the audit says which. */
const PURPOSE = 'openCaseFile';

type Dependencies = { inTenant: InTenant; outside: Outside };

export type LookUp = {
  /** The file that the centre has of this person; null when it has none. */
  caseFileId: string | null;
  /** What a new file could begin with; null when there is a file, or when the register knows nobody by this number. */
  person: Person | null;
};

/** A file that is there is found here; otherwise the audit of the question outside, which comes before it is asked. */
async function lookHere(
  work: Work,
  { actor: { ocmwId, caseworkerId: actorId } }: RequestContext,
  registerNumber: RegisterNumber,
): Promise<{ caseFileId: string } | { usualLanguage: Language }> {
  const caseFileId = await work.caseFiles.findByRegisterNumber(registerNumber);
  const detail = { purpose: PURPOSE };
  if (caseFileId !== undefined) {
    await work.audit.add({ event: 'caseFile.lookedUp', subjectId: caseFileId, actorId, commandId: null, detail });
    return { caseFileId };
  }
  const personHash = work.caseFiles.hashOf(registerNumber);
  const asked = { event: 'nationalRegister.asked', subjectId: ocmwId, actorId, commandId: null } as const;
  await work.audit.add({ ...asked, detail: { ...detail, personHash } });
  const [usualLanguage = 'nl'] = (await work.centre.get()).languages;
  return { usualLanguage };
}

/**
 * Who somebody is, by his register number, before a file is opened for him (A47, A64). The register is asked only when
 * the centre has no file of him, outside of any transaction, and after the audit of the question was committed.
 */
export const createLookUpPerson =
  ({ inTenant, outside }: Dependencies) =>
  async (context: RequestContext, registerNumber: RegisterNumber): Promise<Result<LookUp, Refusal>> => {
    const here = await inTenant(context.actor.ocmwId, async (work) => await lookHere(work, context, registerNumber));
    if ('caseFileId' in here) return accepted({ ...here, person: null });
    const registered = await askOutside({
      code: 'nationalRegisterUnavailable',
      timeoutMs: outside.timeoutMs,
      ask: async (signal) => await outside.nationalRegister.find(registerNumber, signal),
      answer: RegisteredPerson.optional(),
    });
    const person = registered === undefined ? null : proposedPerson(registered, registerNumber, here.usualLanguage);
    return accepted({ caseFileId: null, person });
  };
