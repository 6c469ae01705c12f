import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../support/sql.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

let service: TestService;
let anke: Caller;

beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

describe('a command that the program cannot carry out', () => {
  it('ends after a few attempts, changes nothing, and does not hold up the commands behind it', async () => {
    const draft = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
    const path = `/gpmi-versions/${draft.versionId}`;
    await anke('put', path, completeContent(), { revision: 1 }).expect(200);
    // What no caller can bring about: the table refuses every version that was validated.
    await sql(service, `alter table gpmi_version add constraint broken check (validated_on is null) not valid`);
    const key = 'a-command-that-fails';
    await anke('post', `${path}/validation`, undefined, { revision: 2, key }).expect(({ status }) => {
      if (status !== 500 && status !== 503) throw new Error(`answered ${String(status)}`);
    });
    let answer = await anke('post', `${path}/validation`, undefined, { revision: 2, key });
    while (answer.status === 503) answer = await anke('post', `${path}/validation`, undefined, { revision: 2, key });
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:programFault' });
    expect((await anke('get', path).expect(200)).body).toMatchObject({ status: 'inProgress', revision: 2 });

    await sql(service, `alter table gpmi_version drop constraint broken`);
    await anke('post', `${path}/validation`, undefined, { revision: 2 }).expect(200);
  }, 60_000);
});
