import { brusselsDay } from '../../domain/calendar/brussels.ts';
import type { Clock } from '../../domain/calendar/clock.ts';
import { addDays, type PlainDate } from '../../domain/calendar/plainDate.ts';
import { REFLECTION_DAYS } from '../../domain/gpmi/reflection.ts';
import type { Caller } from './caller.ts';
import type { TestService } from './startService.ts';

/** The days of a test: which one it is, and a way to let some pass. */
export type Days = { today: () => PlainDate; pass: (days: number) => Promise<void> };

/** The days of a clock that stands still until it is set. */
export const daysOf = (clock: Clock & { set: (iso: string) => void }): Days => {
  const today = () => brusselsDay(clock.now());
  return {
    today,
    pass: (days) => {
      clock.set(addDays(today(), days));
      return Promise.resolve();
    },
  };
};

/** Puts a paper into the store, for a test that is not about papers. */
export async function storePaper(service: TestService, versionId: string, revision: number): Promise<void> {
  await service.inTenant(service.ocmwId, async (work) => {
    const key = {
      versionId,
      subjectId: versionId,
      revision,
      template: 'contract',
      templateVersion: 't',
      language: 'nl',
    } as const;
    await work.documents.put(key, Buffer.from(versionId));
  });
}

/** Validates a version that is at this revision and hands its paper over, both today; it is left one step before its signature. */
export async function handOver(
  call: Caller,
  service: TestService,
  { today }: Days,
  { versionId, revision }: { versionId: string; revision: number },
): Promise<void> {
  const version = `/gpmi-versions/${versionId}`;
  await call('post', `${version}/validation`, undefined, { revision }).expect(200);
  await storePaper(service, versionId, revision + 1);
  const presented = { presentedOn: today(), language: 'nl' };
  await call('post', `${version}/presentation`, presented, { revision: revision + 1 }).expect(200);
}

/** Leads a version that is at this revision through validation, hand-over and reflection to its signature; answers its revision. */
export async function sign(
  call: Caller,
  service: TestService,
  days: Days,
  { versionId, revision }: { versionId: string; revision: number },
): Promise<number> {
  await handOver(call, service, days, { versionId, revision });
  await days.pass(REFLECTION_DAYS + 1);
  const body = { signedOn: days.today(), confirm: true };
  await call('post', `/gpmi-versions/${versionId}/signature`, body, { revision: revision + 2 }).expect(200);
  return revision + 3;
}

/** Starts the next version of a signed one; answers its id. */
export async function startVersion(call: Caller, versionId: string, revision: number): Promise<string> {
  const path = `/gpmi-versions/${versionId}/versions`;
  const { body } = await call('post', path, { confirm: true }, { revision }).expect(201);
  return (body as { versionId: string }).versionId;
}
