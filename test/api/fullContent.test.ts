import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../../db/provision.ts';
import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { aFullContent, anExtraHelp, aTrajectory } from '../builders/aFullContent.ts';
import type { Caller } from '../support/caller.ts';
import { contractPaper, textOfPaper } from '../support/contractPaper.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };
let service: TestService;
let anke: Caller;

beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

/** Every section filled in, with the caseworkers of the demo centre and this separate request for its help. */
function fullContent(aidRequestId: string): GpmiContent {
  const { requestedBy: _by, needsAnalysis: _analysis, manager: _manager, replacement: _replacement, end: _end, ...sections } = aFullContent.build(); // prettier-ignore
  const second = { kind: 'service', name: 'CAW' } as const;
  return completeContent({
    ...sections,
    requestedBy: 'outsideOrganisation',
    extraHelps: [anExtraHelp('help-1', { aidRequestId })],
    trajectories: [aTrajectory('trajectory-1', { responsibleId: demoCaseworkerId('bram.claes'), second })],
  });
}

async function separateRequest({ caseFileId }: Draft): Promise<string> {
  const asked = { openedOn: '2031-03-01', purpose: 'gpmiOnly' };
  const { body } = await anke('post', `/case-files/${caseFileId}/aid-requests`, asked).expect(201);
  return (body as { aidRequestId: string }).aidRequestId;
}

type Answer = { content: GpmiContent; findings: { code: string; severity: string }[]; errors: object[] };

describe('a contract with every section filled in', () => {
  let draft: Draft;
  let content: GpmiContent;
  const save = (sent: GpmiContent, revision: number) =>
    anke('put', `/gpmi-versions/${draft.versionId}`, sent, { revision });

  beforeAll(async () => {
    draft = await aDraft(anke, DAYS);
    content = fullContent(await separateRequest(draft));
  });

  it('R058, R060: is kept as it was written, and told what is advised', async () => {
    const saved = (await save(content, 1).expect(200)).body as Answer;
    const read = (await anke('get', `/gpmi-versions/${draft.versionId}`).expect(200)).body as Answer;
    expect([saved.content, read.content]).toEqual([content, content]);
    expect(read.findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
    expect(read.findings.map(({ code }) => code)).toContain('communityServiceAnnulled');
  });

  it.each([
    ['the one of the GPMI itself', async () => await Promise.resolve(draft.aidRequestId)],
    ['one of another file', async () => await separateRequest(await aDraft(anke, DAYS))],
  ])('R153: refuses a request that is not separate: %s', async (_which, requestId) => {
    const { body } = await save(fullContent(await requestId()), 2).expect(422);
    expect((body as Answer).errors).toMatchObject([
      { pointer: '/extraHelps/0/aidRequestId', code: 'unknownAidRequest', rule: 'R153' },
    ]);
  });

  it('R012: keeps a caseworker who left where he was named, and lets nobody choose him elsewhere', async () => {
    const bram = demoCaseworkerId('bram.claes');
    const setActive = async (isActive: boolean) =>
      await withClient(service.database.adminUrl, async (admin) => {
        await admin.query('update caseworker set is_active = $2 where id = $1', [bram, isActive]);
      });
    await setActive(false);
    const { body: kept } = await save({ ...content, requestedBy: 'centre' }, 2).expect(200);
    const left = (kept as Answer).findings.filter(({ code }) => code === 'caseworkerLeft');
    expect(left.map(({ severity }) => severity)).toEqual(['hard', 'warning']);
    const refused = await save({ ...content, manager: { caseworkerId: bram, mustSign: true } }, 3).expect(422);
    expect((refused.body as Answer).errors).toMatchObject([
      { pointer: '/manager/caseworkerId', code: 'caseworkerLeft' },
    ]);
    const validation = await anke('post', `/gpmi-versions/${draft.versionId}/validation`, undefined, { revision: 3 });
    expect(validation.status).toBe(422);
    expect((validation.body as Answer).errors).toMatchObject([
      { pointer: '/replacement/caseworkerId', code: 'caseworkerLeft' },
    ]);
    await setActive(true);
  });

  it('A31, R043: is validated, and its paper names the steps by their labels and everybody who signs', async () => {
    await anke('post', `/gpmi-versions/${draft.versionId}/validation`, undefined, { revision: 3 }).expect(200);
    const text = textOfPaper(await contractPaper(anke, draft.versionId, 'fr'));
    for (const printed of ['Recherche d’emploi', 'Vrijwilligerswerk', 'Amina Aziz', 'cinq exemplaires']) {
      expect(text).toContain(printed);
    }
  });
});
