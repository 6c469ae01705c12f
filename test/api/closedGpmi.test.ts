import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { aSigned } from '../support/aSigned.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent } from '../support/journey.ts';
import { sql } from '../support/sql.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const clock = createTestClock('2031-03-03');
const toBram = { responsibleId: demoCaseworkerId('bram.claes') };
const confirmed = { confirm: true };
let service: TestService;
let anke: Caller;

beforeAll(async () => {
  service = await startService({ clock, engine: await devServer() });
  anke = await service.as('anke.peeters');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const revisionOf = async (path: string): Promise<number> =>
  ((await anke('get', path).expect(200)).body as { revision: number }).revision;

describe('A59: a closed GPMI takes no command', () => {
  it('is neither handed on, nor is a draft of it saved, nor an evaluation', async () => {
    const { gpmiId, versionId } = await aSigned(anke, service, clock);
    const version = `/gpmi-versions/${versionId}`;
    const added = await anke('post', `${version}/evaluations`, { heldOn: '2031-03-10' }).expect(201);
    const evaluation = added.headers['location']!.replace('/api/v1', '');
    const { content } = (await anke('get', evaluation)).body as { content: object };
    const started = await anke('post', `${version}/versions`, confirmed, { revision: await revisionOf(version) });
    const draft = started.headers['location']!.replace('/api/v1', '');
    const ending = { endedOn: '2031-03-10', endReason: 'agreement', ...confirmed };
    const gpmi = `/gpmis/${gpmiId}`;
    await anke('post', `${gpmi}/end`, ending, { revision: await revisionOf(gpmi) }).expect(200);
    await sql(service, `update gpmi set is_closed = true where id = '${gpmiId}'`); // what its timer does after six months

    const asked = [
      anke('put', `${gpmi}/responsible`, toBram, { revision: await revisionOf(gpmi) }),
      anke('put', draft, completeContent(), { revision: 1 }),
      anke('delete', draft, confirmed, { revision: 1 }),
      anke('put', evaluation, content, { revision: 1 }),
      anke('delete', evaluation, confirmed, { revision: 1 }),
    ];
    for (const { status, body } of await Promise.all(asked)) {
      expect({ status, body: body as unknown }).toMatchObject({
        status: 409,
        body: { type: 'urn:gpmi:problem:closed' },
      });
    }
  });

  it('A70: one that went with its only version is not there to be handed on', async () => {
    const { gpmiId, versionId } = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
    await anke('delete', `/gpmi-versions/${versionId}`, confirmed, { revision: 1 }).expect(204);
    const revision = await revisionOf(`/gpmis/${gpmiId}`);
    await anke('put', `/gpmis/${gpmiId}/responsible`, toBram, { revision }).expect(404);
  });
});
