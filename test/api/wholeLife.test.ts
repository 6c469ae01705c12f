import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../../db/provision.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import type { Caller } from '../support/caller.ts';
import { eventually } from '../support/eventually.ts';
import type { Draft } from '../support/journey.ts';
import { aSigned } from '../support/aSigned.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

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

type Row = { versionId: string; number: string; status: string; revision: number; isInForce: boolean };
type Row2 = Row & { availableActions: string[]; evaluations: { evaluationId: string; status: string }[] };
const overview = async ({ caseFileId }: Draft): Promise<Row2[]> =>
  ((await anke('get', `/case-files/${caseFileId}/gpmis`).expect(200)).body as { gpmis: Row2[] }).gpmis;
const rowOf = async (draft: Draft, number: string): Promise<Row2> =>
  (await overview(draft)).find((row) => row.number === number)!;

/** What the audit says of an event: codes, revisions and ids. */
const auditOf = async (event: string, subjectId: string): Promise<object[]> =>
  await withClient(service.database.adminUrl, async (admin) => {
    const statement = 'select detail from audit_entry where event = $1 and subject_id = $2';
    const { rows } = await admin.query<{ detail: object }>(statement, [event, subjectId]);
    return rows.map(({ detail }) => detail);
  });

describe('the whole life of a GPMI', () => {
  let draft: Draft;

  it('T119, R101–R109: a new version is a copy of the signed one, in progress; the old one stays in force', async () => {
    draft = await aSigned(anke, service, clock);
    const old = await rowOf(draft, '1.0');
    expect(old).toMatchObject({ status: 'signed', isInForce: true });
    const path = `/gpmi-versions/${draft.versionId}/versions`;
    await anke('post', path, {}, { revision: old.revision }).expect(422);
    const started = await anke('post', path, { confirm: true, requestedBy: 'beneficiary' }, { revision: old.revision });
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({ number: '1.1', status: 'inProgress', revision: 1, presentedOn: null });
    const { body: copy } = await anke('get', started.headers['location']!.replace('/api/v1', '')).expect(200);
    const { body: source } = await anke('get', `/gpmi-versions/${draft.versionId}`).expect(200);
    const { content } = source as { content: object };
    expect((copy as { content: object }).content).toEqual({ ...content, requestedBy: 'beneficiary' });
    expect(await rowOf(draft, '1.0')).toMatchObject({ status: 'signed', isInForce: true, revision: old.revision });
    const { versionId: added } = started.body as Row;
    expect(await auditOf('gpmi.versionStarted', draft.versionId)).toEqual([
      { revision: old.revision, paths: [], added },
    ]);
    expect((await rowOf(draft, '1.0')).availableActions).not.toContain('markUnsigned');
  });

  it('R104: not from an old version; A23, T098: deleted, its number is not given again', async () => {
    const old = await rowOf(draft, '1.0');
    const path = `/gpmi-versions/${draft.versionId}/versions`;
    const refused = await anke('post', path, { confirm: true }, { revision: old.revision });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ rule: 'R104', params: { locks: ['notLatest'] } });
    const young = await rowOf(draft, '1.1');
    await anke('delete', `/gpmi-versions/${young.versionId}`, { confirm: true }, { revision: 1 }).expect(204);
    const again = await anke('post', path, { confirm: true }, { revision: old.revision }).expect(201);
    expect(again.body).toMatchObject({ number: '1.2' });
    await anke('delete', `/gpmi-versions/${(again.body as Row).versionId}`, { confirm: true }, { revision: 1 });
  });

  it('R110–R118: evaluations are added, saved, validated for good, and lock the signature', async () => {
    const path = `/gpmi-versions/${draft.versionId}/evaluations`;
    const early = await anke('post', path, { heldOn: '2031-03-08' });
    expect(early.body).toMatchObject({ type: 'urn:gpmi:problem:evaluatedBeforeSignature', rule: 'A50' });
    await anke('post', path, { heldOn: '2031-03-11' }).expect(422);
    const added = await anke('post', path, { heldOn: '2031-03-10' }).expect(201);
    const { evaluationId } = added.body as { evaluationId: string };
    const { revision } = await rowOf(draft, '1.0');
    expect(await auditOf('evaluation.added', draft.versionId)).toEqual([{ revision, paths: [], added: evaluationId }]);
    const { body: evaluation } = await anke('get', `/evaluations/${evaluationId}`).expect(200);
    const validation = `/evaluations/${evaluationId}/validation`;
    const incomplete = await anke('post', validation, { confirm: true }, { revision: 1 });
    expect(incomplete.body).toMatchObject({ type: 'urn:gpmi:problem:incomplete' });
    const { content } = evaluation as { content: object };
    const full = { ...content, contact: 'homeVisit', result: 'reached' };
    await anke('put', `/evaluations/${evaluationId}`, full, { revision: 1 }).expect(200);
    await anke('post', validation, {}, { revision: 2 }).expect(422);
    const validated = await anke('post', validation, { confirm: true }, { revision: 2 });
    expect(validated.body).toMatchObject({ status: 'validated', revision: 3, heldOn: '2031-03-10' });
    await anke('put', `/evaluations/${evaluationId}`, full, { revision: 3 }).expect(409);
    await anke('delete', `/evaluations/${evaluationId}`, { confirm: true }, { revision: 3 }).expect(204);
    const row = await rowOf(draft, '1.0');
    expect(row.evaluations).toEqual([]);
    expect(row.availableActions).not.toContain('markUnsigned');
    const unsigned = { confirm: true, reason: 'De verkeerde bladzijde werd ondertekend.' };
    const refused = await anke('delete', `/gpmi-versions/${draft.versionId}/signature`, unsigned, {
      revision: row.revision,
    });
    expect(refused.status).toBe(409);
  });

  it('A63: is handed on in any status; A59: ends, and takes evaluations still', async () => {
    const read = async () => (await anke('get', `/gpmis/${draft.gpmiId}`).expect(200)).body as { revision: number };
    const responsible = { responsibleId: demoCaseworkerId('bram.claes') };
    const before = await read();
    const bram = await service.as('sofie.maes');
    const handed = await bram('put', `/gpmis/${draft.gpmiId}/responsible`, responsible, { revision: before.revision });
    expect(handed.body).toMatchObject(responsible);
    const { revision } = await read();
    const end = { confirm: true, endedOn: '2031-03-10', endReason: 'agreement' };
    await anke('post', `/gpmis/${draft.gpmiId}/end`, end, { revision: before.revision }).expect(412);
    const ended = await anke('post', `/gpmis/${draft.gpmiId}/end`, end, { revision });
    expect(ended.body).toMatchObject({ endedOn: '2031-03-10', endReason: 'agreement', isInForce: false });
    const row = await rowOf(draft, '1.0');
    expect(row.availableActions).toContain('addEvaluation');
    expect(row.availableActions).not.toContain('startNewVersion');
    const { body: timeline } = await anke('get', `/gpmis/${draft.gpmiId}/timeline`, undefined, { language: 'nl' });
    expect((timeline as { rows: { sentence: string }[] }).rows[0]?.sentence).toContain('in onderling overleg');
  });

  it('A26, A60: signing 2.0 silences 1.x from the day on which 2.0 begins', async () => {
    const first = await aSigned(anke, service, clock, { beginOn: '2031-03-01' });
    const second = await aSigned(anke, service, clock, { beginOn: '2031-03-01' }, first);
    await eventually(async () => {
      expect(await rowOf(first, '1.0')).toMatchObject({ isInForce: false });
      expect(await rowOf(second, '2.0')).toMatchObject({ isInForce: true });
    });
    const refused = await anke('post', `/gpmi-versions/${first.versionId}/evaluations`, {});
    expect(refused.body).toMatchObject({ params: { locks: ['silenced'] } });
  });
});
