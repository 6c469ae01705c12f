import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../../db/provision.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { anExtraPerson } from '../builders/aContent.ts';
import { aSigned, SIGNED_REVISION } from '../support/aSigned.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { daysOf, handOver, sign, startVersion } from '../support/signing.ts';
import { sql } from '../support/sql.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';
import { expectRefused } from '../support/untouched.ts';

const clock = createTestClock('2031-03-03');
const REASON = 'De verkeerde bladzijde werd ondertekend.';
let service: TestService;
let anke: Caller;
let sofie: Caller;

beforeAll(async () => {
  service = await startService({ clock, engine: await devServer() });
  anke = await service.as('anke.peeters');
  sofie = await service.as('sofie.maes');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const CONFIRMED = { confirm: true };
const startFrom =
  (versionId: string, revision: number, body: object = CONFIRMED) =>
  () =>
    anke('post', `/gpmi-versions/${versionId}/versions`, body, { revision });
const unsign =
  (versionId: string, revision = SIGNED_REVISION) =>
  () =>
    anke('delete', `/gpmi-versions/${versionId}/signature`, { ...CONFIRMED, reason: REASON }, { revision });
const notAvailable = (rule: string, locks: string[]) => ({
  status: 409,
  body: { type: 'urn:gpmi:problem:actionNotAvailable', rule, params: { locks } },
});
const problem = (code: string, rule: string | null) => ({
  status: 422,
  body: { type: `urn:gpmi:problem:${code}`, rule },
});

describe('R104, R105: a new version that cannot be started', () => {
  let draft: Draft;
  let younger: string;
  beforeAll(async () => {
    draft = await aSigned(anke, service, clock);
  });

  it('R102, T102: without the word that one is sure', async () => {
    const { gpmiId, versionId } = draft;
    const expected = problem('confirmationMissing', 'R104');
    await expectRefused(service, gpmiId, startFrom(versionId, SIGNED_REVISION, {}), expected);
  });

  it('from a screen that is out of date', async () => {
    const { gpmiId, versionId } = draft;
    const expected = { status: 412, body: { params: { current: SIGNED_REVISION } } };
    await expectRefused(service, gpmiId, startFrom(versionId, SIGNED_REVISION - 1), expected);
  });

  it('T097: from an old one', async () => {
    const { gpmiId, versionId } = draft;
    younger = await startVersion(anke, versionId, SIGNED_REVISION);
    await expectRefused(service, gpmiId, startFrom(versionId, SIGNED_REVISION), notAvailable('R104', ['notLatest']));
  });

  it('from the latest one, which is not signed yet', async () => {
    const expected = notAvailable('R104', []);
    await expectRefused(service, draft.gpmiId, startFrom(younger, 1), expected);
    await handOver(anke, service, daysOf(clock), { versionId: younger, revision: 1 });
    await expectRefused(service, draft.gpmiId, startFrom(younger, 3), expected);
  });

  it('R103: leaves the older signature where it is', async () => {
    const { gpmiId, versionId } = draft;
    await expectRefused(service, gpmiId, unsign(versionId), notAvailable('R096', ['hadNewerVersion']));
  });

  it('T098, A22: also after the newer version was deleted', async () => {
    const { gpmiId, versionId } = draft;
    await anke('delete', `/gpmi-versions/${younger}/validation`, CONFIRMED, { revision: 3 }).expect(200);
    await anke('delete', `/gpmi-versions/${younger}`, CONFIRMED, { revision: 4 }).expect(204);
    await expectRefused(service, gpmiId, unsign(versionId), notAvailable('R096', ['hadNewerVersion']));
  });
});

describe('A59: an end that cannot be', () => {
  let draft: Draft;
  let revision: number;
  beforeAll(async () => {
    draft = await aSigned(anke, service, clock);
    const { body } = await anke('get', `/gpmis/${draft.gpmiId}`).expect(200);
    revision = (body as { revision: number }).revision;
  });
  const end = (change: object, at = revision, { gpmiId } = draft) => {
    const body = { confirm: true, endedOn: '2031-03-10', endReason: 'agreement', ...change };
    return () => anke('post', `/gpmis/${gpmiId}/end`, body, { revision: at });
  };

  it('of what was never signed', async () => {
    const unsigned = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
    await expectRefused(service, unsigned.gpmiId, end({}, 1, unsigned), notAvailable('A59', []));
  });

  it('without the word that one is sure', async () => {
    await expectRefused(service, draft.gpmiId, end({ confirm: false }), problem('confirmationMissing', 'A59'));
  });

  it('before the signature', async () => {
    const expected = problem('endedBeforeSignature', 'A59');
    await expectRefused(service, draft.gpmiId, end({ endedOn: '2031-03-08' }), expected);
  });

  it('in the future', async () => {
    await expectRefused(service, draft.gpmiId, end({ endedOn: '2031-03-11' }), problem('dayInTheFuture', 'A59'));
  });

  it('A69: for another reason that is not said', async () => {
    await expectRefused(service, draft.gpmiId, end({ endReason: 'other' }), problem('reasonMissing', 'A69'));
  });

  it('for a reason of its own, or one that only the calendar gives', async () => {
    for (const endReason of ['boredom', 'endDate']) {
      await expectRefused(service, draft.gpmiId, end({ endReason }), { status: 400 });
    }
  });

  it('twice, or at the same moment: the second is told', async () => {
    const both = await Promise.all([end({})(), end({ endReason: 'removal' })()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    await expectRefused(service, draft.gpmiId, end({}), { status: 412, body: { params: { current: revision + 1 } } });
    await expectRefused(service, draft.gpmiId, end({}, revision + 1), notAvailable('A59', ['ended']));
  });

  it.each([
    ['un-signed', () => unsign(draft.versionId), notAvailable('R096', ['ended'])],
    ['written anew', () => startFrom(draft.versionId, SIGNED_REVISION), notAvailable('R104', ['ended'])],
  ])('leaves a contract that is not %s', async (_what, attempt, expected) => {
    await expectRefused(service, draft.gpmiId, attempt(), expected);
  });
});

describe('A63: work that nobody can take over', () => {
  let draft: Draft;
  beforeAll(async () => {
    draft = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
  });
  const reassign =
    (responsibleId: string, revision = 1) =>
    () =>
      sofie('put', `/gpmis/${draft.gpmiId}/responsible`, { responsibleId }, { revision });
  const refused = (code: string) => ({
    status: 422,
    body: { errors: [{ pointer: '/responsibleId', code, rule: 'A63' }] },
  });

  it('because he works at another centre', async () => {
    const denis = demoCaseworkerId('denis.lambert');
    await expectRefused(service, draft.gpmiId, reassign(denis), refused('unknownCaseworker'));
  });

  it('because he has left', async () => {
    await sql(service, `update caseworker set is_active = false where name = 'Bram Claes'`);
    await expectRefused(service, draft.gpmiId, reassign(demoCaseworkerId('bram.claes')), refused('caseworkerLeft'));
    await sql(service, `update caseworker set is_active = true where name = 'Bram Claes'`);
  });

  it('because somebody was faster', async () => {
    await reassign(demoCaseworkerId('sofie.maes'))().expect(200);
    await expectRefused(service, draft.gpmiId, reassign(demoCaseworkerId('bram.claes')), {
      status: 412,
      body: { params: { current: 2, changed: ['responsibleId'] } },
    });
  });
});

describe('R214, A68: a signature without the agreement of who takes part', () => {
  let draft: Draft;
  const involved = { isInvolved: true, mustSign: true, expectation: 'Een stageplaats geven' };
  const extraPersons = [anExtraPerson('school'), anExtraPerson('employer', involved)];
  const agreedOn = (personId: string, iso: string) => ({ personId, agreedOn: iso });
  const signWith =
    (...agreements: object[]) =>
    () =>
      anke(
        'post',
        `/gpmi-versions/${draft.versionId}/signature`,
        { confirm: true, signedOn: '2031-03-09', agreements },
        {
          revision: 4,
        },
      );
  const stored = async (): Promise<unknown> =>
    await withClient(service.database.adminUrl, async (admin) => {
      const found = await admin.query(`select agreements from gpmi_version where id = $1`, [draft.versionId]);
      return (found.rows as { agreements: unknown }[])[0]?.agreements;
    });

  beforeAll(async () => {
    clock.set('2031-03-03');
    draft = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
    const content = completeContent({ extraPersons });
    await anke('put', `/gpmi-versions/${draft.versionId}`, content, { revision: 1 }).expect(200);
    await handOver(anke, service, daysOf(clock), { versionId: draft.versionId, revision: 2 });
    clock.set('2031-03-09');
  });

  it.each([
    ['missing', [], '/extraPersons/1', 'agreementMissing'],
    ['given after it', [agreedOn('employer', '2031-03-10')], '/agreements/0/agreedOn', 'agreedAfterSignature'],
    [
      'of one who only stands by',
      [agreedOn('employer', '2031-03-05'), agreedOn('school', '2031-03-05')],
      '/agreements/1/personId',
      'unknownItem',
    ],
    ['of somebody unknown', [agreedOn('nobody', '2031-03-05')], '/agreements/0/personId', 'unknownItem'],
  ])('%s', async (_what, agreements, pointer, code) => {
    const errors = expect.arrayContaining([expect.objectContaining({ pointer, code, rule: 'R214' })]) as unknown;
    const body = { type: 'urn:gpmi:problem:agreementsRefused', rule: 'R214', errors };
    const expected = { status: 422, body, isRefusedAtTheDoor: false };
    await expectRefused(service, draft.gpmiId, signWith(...agreements), expected);
  });

  it('given in time it is kept with the signature, and taken back with it', async () => {
    await signWith(agreedOn('employer', '2031-03-09'))().expect(200);
    expect(await stored()).toEqual([agreedOn('employer', '2031-03-09')]);
    await unsign(draft.versionId)().expect(200);
    expect(await stored()).toEqual([]);
  });
});

describe('A68: what an older signed version refuses', () => {
  it('an evaluation and an end, once a newer one is in force', async () => {
    const draft = await aSigned(anke, service, clock);
    const younger = await startVersion(anke, draft.versionId, SIGNED_REVISION);
    await sign(anke, service, daysOf(clock), { versionId: younger, revision: 1 });
    const evaluate = (versionId: string) => () => anke('post', `/gpmi-versions/${versionId}/evaluations`, {});
    const expected = notAvailable('R110', ['olderVersion']);
    await expectRefused(service, draft.gpmiId, evaluate(draft.versionId), expected);
    await evaluate(younger)().expect(201);
  });
});
