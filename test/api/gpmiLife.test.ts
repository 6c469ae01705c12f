import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/caller.ts';
import { contractPaper, textOfPaper } from '../support/contractPaper.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';
import { eventually } from '../support/eventually.ts';

const clock = createTestClock('2031-03-03');
let service: TestService;
let anke: Caller;

beforeAll(async () => {
  service = await startService({ clock, engine: await devServer() });
  anke = await service.as('anke.peeters');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

type Version = { status: string; revision: number; number: string; availableActions: string[]; firstDayToSign: string };
const read = async (draft: Draft): Promise<Version & Record<string, unknown>> =>
  (await anke('get', `/gpmi-versions/${draft.versionId}`).expect(200)).body as Version & Record<string, unknown>;

const contract = async (draft: Draft, language: 'nl' | 'fr') => await contractPaper(anke, draft.versionId, language);

describe('the life of GPMI 1.0, from the request to the signature', () => {
  let draft: Draft;

  it('R002, R016, R062: is made from a request, in progress, with centre, person and request date filled in', async () => {
    draft = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: '2031-02-25' });
    const version = await read(draft);
    expect(version).toMatchObject({
      number: '1.0',
      status: 'inProgress',
      revision: 1,
      requestedOn: '2031-02-20',
      centre: { nameNl: 'OCMW Lindeveld' },
      person: { name: 'Verlinden' },
    });
    expect(version.availableActions).toEqual(expect.arrayContaining(['edit', 'validate', 'deleteDraft']));
    expect(version.availableActions).not.toContain('markSigned');
  });

  it('A32: refuses to validate an empty draft with all findings at once, and changes nothing', async () => {
    const refused = await anke('post', `/gpmi-versions/${draft.versionId}/validation`, undefined, { revision: 1 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:incomplete', rule: 'A32' });
    const pointers = (refused.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['/beginOn', '/end', '/manager', '/needsAnalysis', '/beneficiarySteps']),
    );
    expect(await read(draft)).toMatchObject({ status: 'inProgress', revision: 1 });
  });

  it('R018, R058: is saved as often as one likes, finished or not', async () => {
    const half = { ...completeContent(), goals: [], beneficiarySteps: [], centreSteps: [] };
    await anke('put', `/gpmi-versions/${draft.versionId}`, half, { revision: 1 }).expect(200);
    const saved = await anke('put', `/gpmi-versions/${draft.versionId}`, completeContent(), { revision: 2 }).expect(
      200,
    );
    expect(saved.headers['etag']).toBe('"3"');
    expect(saved.body).toMatchObject({ revision: 3, isOpenEnd: true, endOn: null });
  });

  it('R080: becomes to sign when validated, and cannot be edited any more', async () => {
    const validated = await anke('post', `/gpmi-versions/${draft.versionId}/validation`, undefined, { revision: 3 });
    expect(validated.status).toBe(200);
    expect(validated.body).toMatchObject({ status: 'toSign', revision: 4, validatedOn: '2031-03-03' });
    const edited = await anke('put', `/gpmi-versions/${draft.versionId}`, completeContent(), { revision: 4 });
    expect(edited.status).toBe(409);
  });

  it('R087, R088, A66: gives the contract in Dutch and in French, the same bytes every time', async () => {
    const dutch = await contract(draft, 'nl');
    expect(textOfPaper(dutch)).toContain('onbepaalde duur');
    expect(textOfPaper(await contract(draft, 'fr'))).toContain('durée indéterminée');
    expect((await contract(draft, 'nl')).equals(dutch)).toBe(true);
  });

  it('T027: refuses a signature while nothing was handed over', async () => {
    const body = { signedOn: '2031-03-03', confirm: true };
    const refused = await anke('post', `/gpmi-versions/${draft.versionId}/signature`, body, { revision: 4 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:notPresented' });
  });

  it('A67: records the hand-over, from which the five days run', async () => {
    const body = { presentedOn: '2031-03-03', language: 'nl' };
    const presented = await anke('post', `/gpmi-versions/${draft.versionId}/presentation`, body, { revision: 4 });
    expect(presented.status).toBe(200);
    expect(presented.body).toMatchObject({ presentedOn: '2031-03-03', firstDayToSign: '2031-03-09', revision: 5 });
    const { body: workflow } = await anke('get', `/gpmis/${draft.gpmiId}/workflow`).expect(200);
    expect(workflow).toMatchObject({ workflow: { status: 'RUNNING', wakesAt: '2031-03-08T23:00:00.000Z' } });
  });

  it('T022, R212: refuses a signature within the five full days', async () => {
    clock.set('2031-03-08');
    const body = { signedOn: '2031-03-08', confirm: true };
    const refused = await anke('post', `/gpmi-versions/${draft.versionId}/signature`, body, { revision: 5 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      type: 'urn:gpmi:problem:reflectionPeriodRunning',
      rule: 'R212',
      params: { firstDayToSign: '2031-03-09' },
    });
  });

  it('R094: asks for a confirmation before it signs', async () => {
    clock.set('2031-03-09');
    const body = { signedOn: '2031-03-09' };
    const refused = await anke('post', `/gpmi-versions/${draft.versionId}/signature`, body, { revision: 5 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:confirmationMissing' });
  });

  it('A03, A51: is signed from the sixth day on, also on a Sunday', async () => {
    const body = { signedOn: '2031-03-09', confirm: true };
    const signed = await anke('post', `/gpmi-versions/${draft.versionId}/signature`, body, { revision: 5 });
    expect(signed.status).toBe(200);
    expect(signed.body).toMatchObject({ status: 'signed', signedOn: '2031-03-09', daysLate: 0 });
  });

  it('R065–R075: shows number, status, manager, days and actions of all GPMIs of the person', async () => {
    const { body } = await anke('get', `/case-files/${draft.caseFileId}/gpmis`).expect(200);
    expect(body).toMatchObject({
      gpmis: [{ number: '1.0', status: 'signed', managerName: 'Anke Peeters', beginOn: '2026-03-01', isOpenEnd: true }],
    });
  });

  it('tells in the timeline what happened, the latest first', async () => {
    const { body } = await anke('get', `/gpmis/${draft.gpmiId}/timeline`).expect(200);
    const events = (body as { rows: { event: string }[] }).rows.map(({ event }) => event);
    expect(events[0]).toBe('gpmi.signed');
    expect(events.at(-1)).toBe('gpmi.created');
    expect(events).toEqual(
      expect.arrayContaining(['gpmi.saved', 'gpmi.validated', 'gpmi.presented', 'contract.rendered']),
    );
  });

  it('C13, R096: A69: is marked as unsigned only with a reason, which the timeline keeps', async () => {
    const path = `/gpmi-versions/${draft.versionId}/signature`;
    const refused = await anke('delete', path, { confirm: true }, { revision: 6, language: 'nl' }).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:reasonMissing', rule: 'A69' });
    expect((refused.body as { detail: string }).detail).toContain('Zeg waarom');
    await anke('delete', path, { confirm: true, reason: 'Te kort' }, { revision: 6 }).expect(400);
    const body = { confirm: true, reason: 'De verkeerde bladzijde werd ondertekend.' };
    const unsigned = await anke('delete', path, body, { revision: 6 }).expect(200);
    expect(unsigned.body).toMatchObject({ status: 'toSign', signedOn: null, presentedOn: '2031-03-03' });
    const { body: timeline } = await anke('get', `/gpmis/${draft.gpmiId}/timeline`).expect(200);
    const [latest] = (timeline as { rows: unknown[] }).rows;
    expect(latest).toMatchObject({ event: 'gpmi.unsigned', data: { reason: body.reason } });
  });

  it('A04: cancelling the validation opens the content and clears the hand-over', async () => {
    const path = `/gpmi-versions/${draft.versionId}/validation`;
    await anke('delete', path, {}, { revision: 7 }).expect(422);
    const cancelled = await anke('delete', path, { confirm: true }, { revision: 7 }).expect(200);
    expect(cancelled.body).toMatchObject({ status: 'inProgress', presentedOn: null, validatedOn: null });
  });

  it('A70, A24: deletes the draft for good; the process ends and the number is not given again', async () => {
    await anke('delete', `/gpmi-versions/${draft.versionId}`, { confirm: true }, { revision: 8 }).expect(204);
    await anke('get', `/gpmi-versions/${draft.versionId}`).expect(404);
    await eventually(async () => {
      const { body } = await anke('get', `/gpmis/${draft.gpmiId}/workflow`).expect(200);
      expect(body).toMatchObject({ workflow: { status: 'COMPLETED' } });
    });
    const next = await anke('post', `/aid-requests/${draft.aidRequestId}/gpmis`).expect(201);
    expect(next.body).toMatchObject({ number: '2.0' });
  });
});
