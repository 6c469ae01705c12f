import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aJpeg, aPng } from '../builders/aPicture.ts';
import { aSheet } from '../builders/aSheet.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, aValidated } from '../support/journey.ts';
import { sha256Of } from '../support/sha256Of.ts';
import { sql } from '../support/sql.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };
let service: TestService;
let anke: Caller;
let sofie: Caller;
let hugo: Caller;
beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
  sofie = await service.as('sofie.maes');
  hugo = await service.as('hugo.renard');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const read = async (call = anke) => (await call('get', '/centre').expect(200)).body;
const revisionNow = async (): Promise<number> => (await read()).revision;
const put = async (change: Parameters<typeof aSheet>[0] = {}) =>
  await sofie('put', '/centre', aSheet(change), { revision: await revisionNow() }).expect(200);

describe('R008: the descriptive sheet', () => {
  it('is read by everybody and corrected by a supervisor, at the revision on screen', async () => {
    const before = await anke('get', '/centre').expect(200);
    expect([before.headers['etag'], before.body]).toMatchObject(['"1"', { nameNl: 'OCMW Lindeveld', revision: 1 }]);
    await sofie('put', '/centre', aSheet()).expect(428);
    const both = await Promise.all([1, 2].map(() => sofie('put', '/centre', aSheet(), { revision: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await read()).toEqual({ ...before.body, ...aSheet(), revision: 2 });
    const stale = both.find(({ status }) => status === 412)!;
    expect(stale.body.params.changed).toEqual(
      expect.arrayContaining(['/address/street', '/closingDays', '/languages', '/nameNl', '/representatives']),
    );
    expect((await read(hugo)).nameFr).toBe('CPAS de Valbois');
  });

  it('names only what really changed', async () => {
    await put();
    const revision = await revisionNow();
    await put({ phone: '+32 9 999 00 01' });
    const stale = await sofie('put', '/centre', aSheet(), { revision }).expect(412);
    expect(stale.body.params).toEqual({ current: revision + 1, changed: ['/phone'] });
  });

  it('keeps the closing days in their order', async () => {
    const days = ['2031-12-26', '2031-05-02'].map((on) => ({ on, name: 'Brugdag' }));
    expect((await put({ closingDays: days })).body.closingDays).toEqual(days.toReversed());
    const twice = { ...aSheet(), closingDays: [days[0], days[0]] };
    const refused = await sofie('put', '/centre', twice, { revision: await revisionNow() }).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/closingDays', code: 'namedTwice' }]);
  });

  it('A66: changes every draft, and nothing that was validated', async () => {
    await put({ nameNl: 'OCMW Oudenaam' });
    const [draft, validated] = [await aDraft(anke, DAYS), await aValidated(anke, DAYS)];
    await put({ nameNl: 'OCMW Nieuwenaam' });
    const nameIn = async ({ versionId }: { versionId: string }): Promise<string> =>
      (await anke('get', `/gpmi-versions/${versionId}`).expect(200)).body.centre.nameNl;
    expect([await nameIn(draft), await nameIn(validated)]).toEqual(['OCMW Nieuwenaam', 'OCMW Oudenaam']);
  });

  it('of a recorded answer that is older than its fields is as it was', async () => {
    const draft = await aDraft(anke, DAYS);
    const key = randomUUID();
    const send = () => anke('post', `/aid-requests/${draft.aidRequestId}/gpmis`, undefined, { key });
    const first = await send().expect(201);
    const older = ['languages', 'closingDays', 'logoSha256', 'revision']
      .map((field) => `#- '{value,centre,${field}}'`)
      .join(' ');
    await sql(service, `update command set answer = (answer::jsonb ${older})::json where key = '${key}'`);
    const { centre } = (await send().expect(201)).body;
    expect(centre).toMatchObject({ languages: ['nl', 'fr'], closingDays: [], logoSha256: null, revision: 1 });
    expect(centre.nameNl).toBe(first.body.centre.nameNl);
  });
});

describe('the logo', () => {
  const send = async (bytes: Buffer, revision?: number) =>
    await sofie('put', '/centre/logo', { image: bytes.toString('base64') }, { revision: revision ?? (await revisionNow()) }); // prettier-ignore

  it('is put, read byte for byte, replaced and taken off', async () => {
    await anke('get', '/centre/logo').expect(404);
    const [png, jpeg] = [aPng(20), aJpeg()];
    const sent = await send(png);
    expect([sent.status, sent.body.logoSha256]).toEqual([200, sha256Of(png)]);
    const logo = await anke('get', '/centre/logo').expect(200);
    expect([logo.headers['content-type'], logo.headers['etag']]).toEqual(['image/png', `"${sha256Of(png)}"`]);
    expect(sha256Of(logo.body as Buffer)).toBe(sha256Of(png));
    await send(jpeg);
    expect((await anke('get', '/centre/logo').expect(200)).headers['content-type']).toBe('image/jpeg');
    await sofie('delete', '/centre/logo', undefined, { revision: await revisionNow() }).expect(200);
    await anke('get', '/centre/logo').expect(404);
    expect((await read()).logoSha256).toBeNull();
  });

  it('is a small PNG or JPEG and nothing else', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const problem = async (bytes: Buffer) => (await send(bytes)).body;
    expect(await problem(svg)).toMatchObject({ status: 422, type: 'urn:gpmi:problem:logoNotAPicture' });
    const tooLarge = { type: 'urn:gpmi:problem:logoTooLarge', params: { maxKilobytes: 200 } };
    expect(await problem(aJpeg(200_001))).toMatchObject(tooLarge);
    expect(await problem(aPng(4001, 1))).toMatchObject({ type: 'urn:gpmi:problem:logoTooManyPixels' });
    const revision = await revisionNow();
    await sofie('put', '/centre/logo', { image: '§' }, { revision }).expect(400);
    await sofie('put', '/centre/logo', { image: 'A'.repeat(600_000) }, { revision }).expect(400);
    expect((await send(aPng(3), revision - 1)).status).toBe(412);
    expect((await read()).logoSha256).toBeNull();
  });
});

describe('who may', () => {
  it('only a supervisor of the centre', async () => {
    const revision = await revisionNow();
    await anke('put', '/centre', aSheet(), { revision }).expect(403);
    await anke('put', '/centre/logo', { image: '' }, { revision }).expect(403);
    await anke('delete', '/centre/logo', undefined, { revision }).expect(403);
  });
});
