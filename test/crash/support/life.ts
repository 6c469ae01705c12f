import { inspect } from 'node:util';
import { aPerson } from '../../builders/aPerson.ts';
import { completeContent } from '../../support/journey.ts';
import type { Chance } from './chance.ts';
import type { Ledger, Story } from './ledger.ts';
import type { PatientClient } from './patientClient.ts';

const CREATED = 201;
const DONE = 200;
const GONE = 204;
const NOT_NOW = 409;
const STALE = 412;
const REFUSED = 422;

type Made = { versionId: string; gpmiId: string };

/** A file with a granted request, from which GPMIs can be made. */
export async function anAidRequest({ send }: Ledger): Promise<string> {
  const file = await send({ method: 'POST', path: '/case-files', body: { person: aPerson() } }, CREATED);
  const { caseFileId } = file as { caseFileId: string };
  const asked = { openedOn: '2024-02-20', purpose: 'integrationIncome' };
  const path = `/case-files/${caseFileId}/aid-requests`;
  const { aidRequestId } = (await send({ method: 'POST', path, body: asked }, CREATED)) as { aidRequestId: string };
  const decision = { isGranted: true, decidedOn: '2024-02-25', grantedFrom: '2024-02-25' };
  const put = { method: 'PUT', path: `/aid-requests/${aidRequestId}/decision`, body: decision, revision: 1 } as const;
  await send(put, DONE);
  return aidRequestId;
}

/** A GPMI with the commands that move it; the story keeps the count of what must have happened. */
export async function aLife(ledger: Ledger, client: PatientClient, aidRequestId: string) {
  const { send } = ledger;
  const made = await send({ method: 'POST', path: `/aid-requests/${aidRequestId}/gpmis` }, CREATED);
  const { gpmiId, versionId } = made as Made;
  const story: Story = { gpmiId, versionId, events: ['gpmi.created'], saves: 0, isDeleted: false };
  ledger.stories.push(story);
  const version = `/gpmi-versions/${versionId}`;
  const validation = `${version}/validation`;
  const confirmed = { confirm: true };
  let revision = 1;
  /** A transition that was accepted. */
  const moved = (event: string) => {
    story.events.push(event);
    revision += 1;
  };
  const life = {
    story,
    path: version,
    revision: () => revision,
    moved,
    save: async () => {
      await send({ method: 'PUT', path: version, body: completeContent(), revision }, DONE);
      story.saves += 1;
      revision += 1;
    },
    validate: async () => {
      await send({ method: 'POST', path: validation, revision }, DONE);
      moved('gpmi.validated');
    },
    present: async () => {
      const paper = await client.untilAnswered({ method: 'GET', path: `${version}/contract?language=nl` });
      if (paper.status !== DONE) throw new Error(`The paper: ${JSON.stringify(paper)}`);
      const { body } = await client.untilAnswered({ method: 'GET', path: version });
      const presentation = { presentedOn: (body as { validatedOn: string }).validatedOn, language: 'nl' };
      await send({ method: 'POST', path: `${version}/presentation`, body: presentation, revision }, DONE);
      moved('gpmi.presented');
    },
    cancel: async () => {
      await send({ method: 'DELETE', path: validation, body: confirmed, revision }, DONE);
      moved('gpmi.validationCancelled');
    },
    remove: async () => {
      await send({ method: 'DELETE', path: version, body: confirmed, revision }, GONE);
      moved('gpmi.deleted');
      story.isDeleted = true;
    },
    /** Refused by the content, by what was seen, or by the status. */
    validateInVain: async (expected: typeof NOT_NOW | typeof STALE | typeof REFUSED) => {
      const seen = expected === STALE ? revision - 1 : revision;
      await send({ method: 'POST', path: validation, revision: seen }, expected);
    },
  };
  return life;
}

type Life = Awaited<ReturnType<typeof aLife>>;

/** A GPMI goes through everything that a day allows, with refusals on the way; what stops it tells of its workflow. */
export async function liveThrough(ledger: Ledger, client: PatientClient, aidRequestId: string, chance: Chance) {
  const life = await aLife(ledger, client, aidRequestId);
  try {
    await goThrough(life, chance);
  } catch (error) {
    const path = `/gpmis/${life.story.gpmiId}/workflow`;
    const workflow = await client.tryOnce({ method: 'GET', path }).catch(String);
    throw new Error(`${String(error)}\n${inspect({ story: life.story, workflow }, { depth: null })}`, { cause: error });
  }
}

async function goThrough(life: Life, chance: Chance): Promise<void> {
  await life.validateInVain(REFUSED);
  await life.save();
  await life.validate();
  await life.validateInVain(NOT_NOW);
  if (chance.below(2) === 0) await life.present();
  await life.cancel();
  await life.validateInVain(STALE);
  if (chance.below(2) === 0) await life.save();
  await life.validate();
  if (chance.below(2) === 0) return;
  await life.cancel();
  await life.remove();
}
