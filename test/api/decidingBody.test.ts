import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSheet } from '../builders/aSheet.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const GRANT = { isGranted: true, decidedOn: '2031-02-25', grantedFrom: '2031-02-25', notifiedOn: null };
let service: TestService;
let anke: Caller;
let sofie: Caller;
beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
  sofie = await service.as('sofie.maes');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const aRequest = async (): Promise<string> => {
  const { aidRequestId } = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
  return `/aid-requests/${aidRequestId}`;
};
/** At the revision that the request has, for whoever asks for one. */
const decide = async (path: string, change: object = {}) => {
  const { revision } = (await anke('get', path).expect(200)).body as { revision?: number };
  const options = revision === undefined ? {} : { revision };
  return await anke('put', `${path}/decision`, { ...GRANT, ...change }, options);
};
const bodyOf = async (path: string): Promise<string | null> => (await anke('get', path).expect(200)).body.decision.body;

describe('A65: the body that decided', () => {
  it('is the one that decides at the centre, when none is named', async () => {
    const path = await aRequest();
    expect((await decide(path)).body).toMatchObject({ decision: { ...GRANT, body: 'specialCommittee' } });
    expect(await bodyOf(path)).toBe('specialCommittee');
  });

  it('is the one that is named', async () => {
    const path = await aRequest();
    expect((await decide(path, { body: 'council' })).body).toMatchObject({ decision: { body: 'council' } });
    expect((await decide(path, { body: 'mayor' })).status).toBe(400);
  });

  it('stays who decided, when the decision is corrected or another body decides from now on', async () => {
    const [named, usual] = [await aRequest(), await aRequest()];
    await decide(named, { body: 'council' });
    await decide(usual);
    await sofie('put', '/centre', aSheet({ decidingBody: 'council' }), { revision: 1 }).expect(200);
    const told = { notifiedOn: '2031-03-01' };
    expect((await decide(named, told)).body).toMatchObject({ decision: { body: 'council', ...told } });
    expect((await decide(usual, told)).body).toMatchObject({ decision: { body: 'specialCommittee', ...told } });
    const next = await aRequest();
    await decide(next);
    expect(await bodyOf(next)).toBe('council');
  });
});
