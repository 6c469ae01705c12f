import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Work } from '../../db/work.ts';
import { FUNCTIONS_OF } from '../../domain/access/accessFunction.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../../domain/calendar/plainDate.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { createSendCommand } from '../../usecases/gpmi/sendCommand.ts';
import { anEvaluation } from '../builders/anEvaluation.ts';
import { SIGNED_REVISION } from '../support/aSigned.ts';
import type { Caller } from '../support/caller.ts';
import { eventually } from '../support/eventually.ts';
import { keepHistory } from '../support/histories.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { sign, startVersion, type Days } from '../support/signing.ts';
import { startService, type TestService } from '../support/startService.ts';
import { startTimeSkipping } from '../support/timeSkipping.ts';
import { expectRefused } from '../support/untouched.ts';

const CONFIRMED = { confirm: true };
let time: Awaited<ReturnType<typeof startTimeSkipping>>;
let service: TestService;
let anke: Caller;
let days: Days;

beforeAll(async () => {
  time = await startTimeSkipping();
  service = await startService({ clock: time.clock, engine: time.engine });
  anke = await service.as('anke.peeters');
  days = { today: time.today, pass: time.passDays };
}, 120_000);
afterAll(async () => {
  await service.stop();
  await time.stop();
});

/** A GPMI that was signed today and whose last day is so many days from now. */
async function aSignedOne(lastsDays: number): Promise<Draft & { endOn: PlainDate }> {
  const [openedOn, beginOn] = [addDays(time.today(), -10), time.today()];
  const draft = await aDraft(anke, { openedOn, decidedOn: null });
  const endOn = addDays(beginOn, lastsDays + 6);
  const content = completeContent({ beginOn, end: { kind: 'on', endOn } });
  await anke('put', `/gpmi-versions/${draft.versionId}`, content, { revision: 1 }).expect(200);
  await sign(anke, service, days, { versionId: draft.versionId, revision: 2 });
  return { ...draft, endOn };
}

type Whole = {
  revision: number;
  endedOn: string | null;
  endReason: string | null;
  isClosed: boolean;
  versionInForceId: string | null;
};
const wholeOf = async ({ gpmiId }: Draft): Promise<Whole> =>
  (await anke('get', `/gpmis/${gpmiId}`).expect(200)).body as Whole;
const latestOf = async ({ gpmiId }: Draft): Promise<object | undefined> => {
  const { body } = await anke('get', `/gpmis/${gpmiId}/timeline`).expect(200);
  return (body as { rows: object[] }).rows[0];
};
/** A command that was looked at and is on its way: what is done with it after its look. */
async function onItsWay({ versionId }: Draft) {
  const send = createSendCommand({ inTenant: service.inTenant, engine: service.engine });
  const { ocmwId } = service;
  const caseworkerId = demoCaseworkerId('anke.peeters');
  const context = { actor: { ocmwId, caseworkerId, functions: FUNCTIONS_OF.caseworker }, today: time.today() };
  const asked = { versionId, revision: null, commandId: randomUUID() };
  const look = async (work: Work) => await send(work, context, asked, { kind: 'addEvaluation', heldOn: null });
  const looked = await service.inTenant(ocmwId, look);
  if (!looked.ok) throw new Error(`refused at the look: ${looked.refusal.code}`);
  return looked.value;
}
const passUntil = async (day: PlainDate) => await time.passDays(daysBetween(time.today(), day));
async function addEvaluation({ versionId }: Draft): Promise<string> {
  const { body } = await anke('post', `/gpmi-versions/${versionId}/evaluations`, { heldOn: time.today() }).expect(201);
  return (body as { evaluationId: string }).evaluationId;
}
async function complete(evaluationId: string): Promise<void> {
  const content = anEvaluation({ heldOn: time.today() });
  await anke('put', `/evaluations/${evaluationId}`, content, { revision: 1 }).expect(200);
}

describe('A59: a contract whose last day passes', () => {
  let gpmi: Draft & { endOn: PlainDate };
  let evaluations: string[];
  let closesAfter: PlainDate;

  it('is in force on its last day still, and ends by itself the day after', async () => {
    gpmi = await aSignedOne(14);
    evaluations = [await addEvaluation(gpmi), await addEvaluation(gpmi)];
    await passUntil(gpmi.endOn);
    expect(await wholeOf(gpmi)).toMatchObject({ endedOn: null, versionInForceId: gpmi.versionId });
    await time.passDays(1);
    await eventually(async () => {
      const ended = { endedOn: addDays(gpmi.endOn, 1), endReason: 'endDate', isClosed: false, versionInForceId: null };
      expect(await wholeOf(gpmi)).toMatchObject(ended);
    });
    expect(await latestOf(gpmi)).toMatchObject({
      ...{ event: 'gpmi.ended', number: '1.0', versionId: gpmi.versionId, actorName: null },
      data: { endedOn: addDays(gpmi.endOn, 1), endReason: 'endDate' },
    });
    expect((await anke('get', '/worklist').expect(200)).body).toMatchObject({ rows: [] });
  });

  it('takes evaluations for six months still, to their last day', async () => {
    closesAfter = addMonths(addDays(gpmi.endOn, 1), 6);
    const { body } = await anke('get', `/gpmis/${gpmi.gpmiId}/deadlines`).expect(200);
    expect(body).toMatchObject({ deadlines: [{ kind: 'closes', dueOn: closesAfter, rule: 'A59' }] });
    await passUntil(closesAfter);
    evaluations.push(await addEvaluation(gpmi));
    await complete(evaluations[0]!);
    await anke('post', `/evaluations/${evaluations[0]!}/validation`, CONFIRMED, { revision: 2 }).expect(200);
    expect(await wholeOf(gpmi)).toMatchObject({ isClosed: false });
  });

  it('is closed the day after, and its process ends; a command on its way is refused as closed, not sent away', async () => {
    const carryOut = await onItsWay(gpmi);
    await time.passDays(1);
    await eventually(async () => {
      const { body } = await anke('get', `/gpmis/${gpmi.gpmiId}/workflow`).expect(200);
      expect(body).toMatchObject({ workflow: { status: 'COMPLETED', wakesAt: null } });
    });
    expect(await wholeOf(gpmi)).toMatchObject({ isClosed: true });
    expect(await latestOf(gpmi)).toMatchObject({ event: 'gpmi.closed', actorName: null });
    expect(await carryOut()).toEqual({ ok: false, refusal: { code: 'closed' } });
    await keepHistory(service.client, gpmi.gpmiId, 'ended-by-itself-and-closed');
  });

  it('is closed for everything that would change it, and stays readable', async () => {
    const [validated, draft] = evaluations as [string, string];
    const version = `/gpmi-versions/${gpmi.versionId}`;
    const { revision } = await wholeOf(gpmi);
    const today = time.today();
    const at = { revision: SIGNED_REVISION };
    const reason = 'De verkeerde bladzijde werd ondertekend.';
    const responsible = { responsibleId: demoCaseworkerId('bram.claes') };
    const refused = { status: 409, body: { type: 'urn:gpmi:problem:closed', rule: 'A59' } };
    const attempts = [
      () => anke('post', `${version}/validation`, undefined, at),
      () => anke('delete', `${version}/validation`, CONFIRMED, at),
      () => anke('delete', version, CONFIRMED, at),
      () => anke('post', `${version}/presentation`, { presentedOn: today, language: 'nl' }, at),
      () => anke('post', `${version}/signature`, { ...CONFIRMED, signedOn: today }, at),
      () => anke('delete', `${version}/signature`, { ...CONFIRMED, reason }, at),
      () => anke('post', `${version}/versions`, CONFIRMED, at),
      () => anke('post', `${version}/evaluations`, {}),
      () => anke('post', `/evaluations/${draft}/validation`, CONFIRMED, { revision: 1 }),
      () => anke('delete', `/evaluations/${validated}`, CONFIRMED, { revision: 3 }),
      () => anke('put', version, completeContent(), at),
      () => anke('put', `/evaluations/${draft}`, anEvaluation(), { revision: 1 }),
      () =>
        anke(
          'post',
          `/gpmis/${gpmi.gpmiId}/end`,
          { ...CONFIRMED, endedOn: today, endReason: 'agreement' },
          { revision },
        ),
      () => anke('put', `/gpmis/${gpmi.gpmiId}/responsible`, responsible, { revision }),
    ];
    for (const attempt of attempts) await expectRefused(service, gpmi.gpmiId, attempt, refused);

    const { body } = await anke('get', version).expect(200);
    expect(body).toMatchObject({ availableActions: ['consult', 'printContract'], nextSteps: [] });
    await anke('get', `${version}/contract?language=nl`).expect(200);
    await anke('get', `/evaluations/${validated}`).expect(200);
  });
});

describe('A27: while a newer version is under way', () => {
  it('the contract does not end by itself; when that one is deleted it does at once, with the day of its own end', async () => {
    const gpmi = await aSignedOne(10);
    const younger = await startVersion(anke, gpmi.versionId, SIGNED_REVISION);
    await passUntil(addDays(gpmi.endOn, 3));
    expect(await wholeOf(gpmi)).toMatchObject({ endedOn: null, versionInForceId: gpmi.versionId });
    await anke('delete', `/gpmi-versions/${younger}`, CONFIRMED, { revision: 1 }).expect(204);
    await eventually(async () => {
      expect(await wholeOf(gpmi)).toMatchObject({ endedOn: addDays(gpmi.endOn, 1), endReason: 'endDate' });
    });
  });

  it('A59: a newer version that is signed moves the end to its own last day', async () => {
    const gpmi = await aSignedOne(10);
    const younger = await startVersion(anke, gpmi.versionId, SIGNED_REVISION);
    const endOn = addDays(gpmi.endOn, 30);
    const content = completeContent({ beginOn: time.today(), end: { kind: 'on', endOn } });
    await anke('put', `/gpmi-versions/${younger}`, content, { revision: 1 }).expect(200);
    await sign(anke, service, days, { versionId: younger, revision: 2 });
    await passUntil(addDays(gpmi.endOn, 1));
    expect(await wholeOf(gpmi)).toMatchObject({ endedOn: null, versionInForceId: younger });
    await passUntil(addDays(endOn, 1));
    await eventually(async () => {
      expect(await wholeOf(gpmi)).toMatchObject({ endedOn: addDays(endOn, 1), endReason: 'endDate' });
    });
  });
});
