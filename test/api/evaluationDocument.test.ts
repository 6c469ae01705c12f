import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSigned } from '../support/aSigned.ts';
import type { Caller } from '../support/caller.ts';
import { paperAt, textOfPaper } from '../support/contractPaper.ts';
import type { Draft } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const clock = createTestClock('2031-03-03');
let service: TestService;
let anke: Caller;
let draft: Draft;

beforeAll(async () => {
  service = await startService({ clock, engine: await devServer() });
  anke = await service.as('anke.peeters');
  draft = await aSigned(anke, service, clock);
}, 120_000);
afterAll(async () => await service.stop());

const WRITTEN = { heldOn: '2031-03-10', contact: 'homeVisit', result: 'reached' };

/** The path of a new evaluation, with this comment and not yet validated. */
async function add(comment: string): Promise<string> {
  const added = await anke('post', `/gpmi-versions/${draft.versionId}/evaluations`, { ...WRITTEN, comment }).expect(
    201,
  );
  return `/evaluations/${(added.body as { evaluationId: string }).evaluationId}`;
}
const validate = async (path: string) =>
  await anke('post', `${path}/validation`, { confirm: true }, { revision: 1 }).expect(200);

describe('the document of an evaluation', () => {
  it('R120: is refused for a draft', async () => {
    const refused = await anke('get', `${await add('Nog niet klaar')}/document`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      type: 'urn:gpmi:problem:actionNotAvailable',
      rule: 'R120',
    });
  });

  it('R121, A66: is made in the language asked for, else the person’s, and the same bytes are served again', async () => {
    const path = await add('De eerste');
    await validate(path);
    const dutch = await paperAt(anke, `${path}/document`);
    expect(textOfPaper(dutch)).toMatch(/Evaluatie van het GPMI nr\.\s1\.0/);
    expect((await paperAt(anke, `${path}/document`)).equals(dutch)).toBe(true);
    const french = await paperAt(anke, `${path}/document?language=fr`);
    expect(textOfPaper(french)).toMatch(/Évaluation du PIIS n°\s1\.0/);
    const { body } = await anke('get', `/gpmis/${draft.gpmiId}/timeline`).expect(200);
    const lines = (body as { rows: { event: string; data: object }[] }).rows;
    expect(lines.filter(({ event }) => event === 'evaluation.rendered').map(({ data }) => data)).toEqual([
      { language: 'fr' },
      { language: 'nl' },
    ]);
  }, 120_000);

  it('two evaluations of one version have a document each', async () => {
    const [one, other] = [await add('Dit is de ene'), await add('Dit is de andere')];
    await validate(one);
    await validate(other);
    expect(textOfPaper(await paperAt(anke, `${one}/document`))).toContain('Dit is de ene');
    expect(textOfPaper(await paperAt(anke, `${other}/document`))).toContain('Dit is de andere');
  }, 120_000);

  it('is not there for another centre', async () => {
    const path = await add('Van ons');
    await validate(path);
    const claire = await service.as('claire.dubois');
    await claire('get', `${path}/document`).expect(404);
  });
});
