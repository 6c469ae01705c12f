import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../domain/calendar/plainDate.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { gpmiWorkflowId, stateQuery } from '../../workflows/gpmi/messages.ts';
import { anEvaluation } from '../builders/anEvaluation.ts';
import { further, SIGNED_REVISION } from '../support/aSigned.ts';
import type { Caller } from '../support/caller.ts';
import { eventually } from '../support/eventually.ts';
import { keepHistory } from '../support/histories.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { handOver, sign, startVersion, type Days } from '../support/signing.ts';
import { startService, type TestService } from '../support/startService.ts';
import { startTimeSkipping } from '../support/timeSkipping.ts';

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

/** Signs a GPMI that begins today, and ends after so many days when it has an end. */
async function signedNow(draft: Draft, lastsDays: number | null = null): Promise<Draft> {
  const beginOn = time.today();
  const end = lastsDays === null ? {} : { end: { kind: 'on' as const, endOn: addDays(beginOn, lastsDays) } };
  const content = completeContent({ beginOn, ...end });
  await anke('put', `/gpmi-versions/${draft.versionId}`, content, { revision: 1 }).expect(200);
  await sign(anke, service, days, { versionId: draft.versionId, revision: 2 });
  return draft;
}
const newDraft = async () => await aDraft(anke, { openedOn: addDays(time.today(), -10), decidedOn: null });

const factsOf = async ({ gpmiId }: Draft): Promise<GpmiFacts> =>
  (await service.client.workflow.getHandle(gpmiWorkflowId(gpmiId)).query(stateQuery)).facts;
const inForce = async ({ gpmiId }: Draft): Promise<string | null> =>
  ((await anke('get', `/gpmis/${gpmiId}`).expect(200)).body as { versionInForceId: string | null }).versionInForceId;
const eventsOf = async ({ gpmiId }: Draft): Promise<string[]> => {
  const { body } = await anke('get', `/gpmis/${gpmiId}/timeline`).expect(200);
  return (body as { rows: { event: string }[] }).rows.map(({ event }) => event);
};

async function anEvaluationOf(versionId: string): Promise<string> {
  const content = anEvaluation({ heldOn: time.today() });
  const { body } = await anke('post', `/gpmi-versions/${versionId}/evaluations`, content).expect(201);
  return (body as { evaluationId: string }).evaluationId;
}
const validate = async (evaluationId: string, revision: number) =>
  await anke('post', `/evaluations/${evaluationId}/validation`, CONFIRMED, { revision }).expect(200);

describe('A28: a new version and the evaluations beside it, in the process', () => {
  let gpmi: Draft;
  let younger: string;
  let validated: string;
  let draft: string;

  it('R110–R117: knows each evaluation, and its day once it is validated', async () => {
    gpmi = await signedNow(await newDraft());
    [validated, draft] = [await anEvaluationOf(gpmi.versionId), await anEvaluationOf(gpmi.versionId)];
    await validate(validated, 1);
    const { versions, evaluations } = await factsOf(gpmi);
    expect(versions[gpmi.versionId]).toMatchObject({ hadEvaluation: true });
    expect(evaluations).toEqual({
      [validated]: {
        ...{ evaluationId: validated, versionId: gpmi.versionId },
        ...{ status: 'validated', heldOn: time.today(), isInPerson: true },
      },
      [draft]: {
        ...{ evaluationId: draft, versionId: gpmi.versionId },
        ...{ status: 'draft', heldOn: null, isInPerson: false },
      },
    });
  });

  it('R101, A27: the newer version is written while the older one is in force', async () => {
    younger = await startVersion(anke, gpmi.versionId, SIGNED_REVISION);
    expect(await factsOf(gpmi)).toMatchObject({ lastMinor: 1, versions: { [younger]: { status: 'inProgress' } } });
    expect(await inForce(gpmi)).toBe(gpmi.versionId);
  });

  it('R212: is handed over, thought over for five days, and signed on the sixth', async () => {
    await handOver(anke, service, days, { versionId: younger, revision: 1 });
    await time.passDays(5);
    const signature = () =>
      anke('post', `/gpmi-versions/${younger}/signature`, { ...CONFIRMED, signedOn: time.today() }, { revision: 3 });
    expect((await signature().expect(422)).body).toMatchObject({ rule: 'R212' });
    expect((await eventsOf(gpmi)).filter((event) => event === 'gpmi.signaturePossible')).toHaveLength(1);
    await time.passDays(1);
    await eventually(async () => {
      expect((await eventsOf(gpmi))[0]).toBe('gpmi.signaturePossible');
    });
    await signature().expect(200);
    expect(await inForce(gpmi)).toBe(younger);
  });

  it('A68: what was begun on the older version is still completed there, and what is new belongs to the newer one', async () => {
    await anke('post', `/gpmi-versions/${gpmi.versionId}/evaluations`, {}).expect(409);
    await validate(draft, 1);
    const third = await anEvaluationOf(younger);
    await anke('delete', `/evaluations/${validated}`, CONFIRMED, { revision: 2 }).expect(204);
    const { evaluations } = await factsOf(gpmi);
    expect(Object.values(evaluations).map(({ evaluationId, versionId }) => [evaluationId, versionId])).toEqual([
      [draft, gpmi.versionId],
      [third, younger],
    ]);
    await keepHistory(service.client, gpmi.gpmiId, 'new-version-and-evaluations');
  });
});

describe('A60: GPMI 2 beside GPMI 1', () => {
  let first: Draft;
  let second: Draft;
  const silenced = async () => (await factsOf(first)).silencedFrom;

  it('signed and begun, it silences GPMI 1, whose process is told', async () => {
    first = await signedNow(await newDraft());
    second = await further(anke, first);
    const beginOn = time.today();
    await signedNow(second, 60);
    await eventually(async () => {
      expect(await silenced()).toBe(beginOn);
    });
    expect([await inForce(first), await inForce(second)]).toEqual([null, second.versionId]);
    await anke('post', `/gpmi-versions/${first.versionId}/evaluations`, {}).expect(409);
  });

  it('un-signed, it wakes it', async () => {
    const body = { ...CONFIRMED, reason: 'De verkeerde bladzijde werd ondertekend.' };
    const path = `/gpmi-versions/${second.versionId}/signature`;
    await anke('delete', path, body, { revision: SIGNED_REVISION }).expect(200);
    await eventually(async () => {
      expect(await silenced()).toBeNull();
    });
    expect([await inForce(first), await inForce(second)]).toEqual([first.versionId, null]);
    const signed = { ...CONFIRMED, signedOn: time.today() };
    await anke('post', path, signed, { revision: SIGNED_REVISION + 1 }).expect(200);
    await eventually(async () => {
      expect(await silenced()).not.toBeNull();
    });
  });

  it('ended by itself, it wakes it too', async () => {
    await time.passDays(60);
    await eventually(async () => {
      expect(await silenced()).toBeNull();
    });
    expect((await eventsOf(second))[0]).toBe('gpmi.ended');
    expect([await inForce(first), await inForce(second)]).toEqual([first.versionId, null]);
    await anke('post', `/gpmi-versions/${first.versionId}/evaluations`, {}).expect(201);
  });
});
