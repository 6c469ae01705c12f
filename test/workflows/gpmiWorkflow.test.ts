import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/plainDate.ts';
import type { Caller } from '../support/caller.ts';
import { eventually } from '../support/eventually.ts';
import { keepHistory } from '../support/histories.ts';
import { aValidated, type Draft } from '../support/journey.ts';
import { startService, type TestService } from '../support/startService.ts';
import { startTimeSkipping } from '../support/timeSkipping.ts';

let time: Awaited<ReturnType<typeof startTimeSkipping>>;
let service: TestService;
let anke: Caller;

beforeAll(async () => {
  time = await startTimeSkipping();
  service = await startService({ clock: time.clock, engine: time.engine });
  anke = await service.as('anke.peeters');
}, 120_000);
afterAll(async () => {
  await service.stop();
  await time.stop();
});

const days = () => ({ openedOn: addDays(time.today(), -10), decidedOn: addDays(time.today(), -5) });

async function present(draft: Draft, revision: number): Promise<void> {
  await anke('get', `/gpmi-versions/${draft.versionId}/contract?language=nl`).expect(200);
  const body = { presentedOn: time.today(), language: 'nl' };
  await anke('post', `/gpmi-versions/${draft.versionId}/presentation`, body, { revision }).expect(200);
}

async function timelineOf({ gpmiId }: Draft): Promise<string[]> {
  const { body } = await anke('get', `/gpmis/${gpmiId}/timeline`).expect(200);
  return (body as { rows: { event: string }[] }).rows.map(({ event }) => event);
}

const countOf = (events: string[], event: string): number => events.filter((one) => one === event).length;

describe('the process of one GPMI over its days', () => {
  it('R212: says on the sixth day, and not before, that the contract may be signed, and takes the signature', async () => {
    const draft = await aValidated(anke, days());
    await present(draft, 3);

    await time.pass('4 days');
    expect(await timelineOf(draft)).not.toContain('gpmi.signaturePossible');
    await time.pass('2 days');
    await eventually(async () => {
      expect(await timelineOf(draft)).toContain('gpmi.signaturePossible');
    });
    const { body: worklist } = await anke('get', '/worklist').expect(200);
    expect(worklist).toMatchObject({ rows: [{ gpmiId: draft.gpmiId, kind: 'signaturePossible', rule: 'R212' }] });

    const body = { signedOn: time.today(), confirm: true };
    await anke('post', `/gpmi-versions/${draft.versionId}/signature`, body, { revision: 4 }).expect(200);
    const { body: after } = await anke('get', '/worklist').expect(200);
    expect(after).toMatchObject({ rows: [] });
    await keepHistory(service.client, draft.gpmiId, 'presented-reminded-signed');
  });

  it('A67: a second hand-over starts the five days anew, and only its own end is told', async () => {
    const draft = await aValidated(anke, days());
    await present(draft, 3);
    await time.pass('3 days');
    await present(draft, 4);
    await time.pass('4 days');
    expect(await timelineOf(draft)).not.toContain('gpmi.signaturePossible');
    await time.pass('3 days');
    await eventually(async () => {
      expect(countOf(await timelineOf(draft), 'gpmi.signaturePossible')).toBe(1);
    });
    await keepHistory(service.client, draft.gpmiId, 'presented-twice');
  });

  it('A04, T025: cancelling the validation stops the reflection; a new hand-over starts a new one', async () => {
    const draft = await aValidated(anke, days());
    await present(draft, 3);
    await time.pass('2 days');
    const path = `/gpmi-versions/${draft.versionId}/validation`;
    await anke('delete', path, { confirm: true }, { revision: 4 }).expect(200);
    await time.pass('8 days');
    expect(await timelineOf(draft)).not.toContain('gpmi.signaturePossible');

    await anke('post', path, undefined, { revision: 5 }).expect(200);
    await present(draft, 6);
    const { body } = await anke('get', `/gpmi-versions/${draft.versionId}`).expect(200);
    expect(body).toMatchObject({ firstDayToSign: addDays(time.today(), 6) });
    await keepHistory(service.client, draft.gpmiId, 'validation-cancelled');
  });

  it('A11, A53, T013: a signature after the three months asks a reason, is taken and marked late', async () => {
    const draft = await aValidated(anke, {
      openedOn: addDays(time.today(), -120),
      decidedOn: addDays(time.today(), -120),
    });
    await present(draft, 3);
    await time.pass('6 days');
    const path = `/gpmi-versions/${draft.versionId}/signature`;
    const body = { signedOn: time.today(), confirm: true };
    const refused = await anke('post', path, body, { revision: 4 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:reasonMissing', rule: 'A69' });

    const reason = 'De betrokkene lag in het ziekenhuis.';
    const signed = await anke('post', path, { ...body, reason }, { revision: 4 }).expect(200);
    expect((signed.body as { daysLate: number }).daysLate).toBeGreaterThan(30);
    await keepHistory(service.client, draft.gpmiId, 'signed-late');
  });

  it('R081, R096: walks the whole status machine back and forth, and ends with the draft', async () => {
    const draft = await aValidated(anke, days());
    await present(draft, 3);
    await time.pass('6 days');
    const at = `/gpmi-versions/${draft.versionId}`;
    await anke('post', `${at}/signature`, { signedOn: time.today(), confirm: true }, { revision: 4 }).expect(200);
    const reason = 'Op de verkeerde lijn getekend.';
    await anke('delete', `${at}/signature`, { confirm: true, reason }, { revision: 5 }).expect(200);
    await anke('delete', `${at}/validation`, { confirm: true }, { revision: 6 }).expect(200);
    await anke('delete', at, { confirm: true }, { revision: 7 }).expect(204);
    await eventually(async () => {
      const { body } = await anke('get', `/gpmis/${draft.gpmiId}/workflow`).expect(200);
      expect(body).toMatchObject({ workflow: { status: 'COMPLETED' } });
    });
    await keepHistory(service.client, draft.gpmiId, 'back-and-forth');
  });
});
