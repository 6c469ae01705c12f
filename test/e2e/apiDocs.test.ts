import type { Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { openCaseFileRoute } from '../../api/routes/openCaseFile.route.ts';
import { fromEnvironment } from '../support/fromEnvironment.ts';
import { sql } from '../support/sql.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';
import * as docs from './support/docsPage.ts';
import { openBrowser, type Browser, type Visit } from './support/openBrowser.ts';

const CHROMIUM = process.env['CHROMIUM'];
const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

/** A browser on a busy machine is slow; what is wrong shows long before. */
jest.setTimeout(90_000);

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

inBrowser('/api/docs in a browser', () => {
  let apiUrl: string;
  let service: TestService;
  let server: Server;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    apiUrl = fromEnvironment('TEST_API_URL');
    const { port, hostname } = new URL(apiUrl);
    [browser, service] = await Promise.all([
      openBrowser(CHROMIUM!),
      startService({ clock: createTestClock('2031-03-03'), engine: await devServer() }),
    ]);
    server = service.app.listen(Number(port), hostname);
    await once(server, 'listening');
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    await service.stop();
  });

  beforeEach(async () => {
    visit = await browser.visit();
  });
  afterEach(async () => await visit.end());

  const axe = (page: ConstructorParameters<typeof AxeBuilder>[0]['page']) => new AxeBuilder({ page });
  const quiet = () => ({ errors: [], origins: [apiUrl, fromEnvironment('OIDC_ISSUER')].sort() });

  it('logs in, opens a file with the example, and reads back what the service keeps', async () => {
    const page = await docs.openDocsPage(visit.context, apiUrl);
    await docs.logInAs(page, 'anke.peeters');

    const [sent, opened] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST' && request.url().startsWith(`${apiUrl}/api/v1/`)),
      docs.tryOut(page, 'openCaseFile'),
    ]);
    expect(sent.headers()['idempotency-key']).toMatch(UUID);
    const { registerNumber: _never, ...person } = (openCaseFileRoute().example as { person: Record<string, unknown> })
      .person;
    expect(opened).toMatchObject({ status: 201, body: { caseFileId: expect.stringMatching(UUID), person } });

    const { caseFileId, reference } = opened.body as { caseFileId: string; reference: string };
    const read = await docs.tryOut(page, 'getCaseFile', { caseFileId });
    expect(read).toMatchObject({ status: 200, body: { caseFileId, reference, person, aidRequests: [] } });
    const anke = await service.as('anke.peeters');
    expect((await anke('get', `/case-files/${caseFileId}`).expect(200)).body).toEqual(read.body);
    expect(visit.seen()).toEqual(quiet());
  });

  it('keeps nobody out: it has a title and a language, and all of it works by keyboard', async () => {
    const page = await docs.openDocsPage(visit.context, apiUrl);
    expect(await page.title()).toContain('GPMI / PIIS');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    // Inside is Swagger UI, whose shortcomings are not ours to mend.
    expect((await axe(page).exclude('.swagger-ui').analyze()).violations).toEqual([]);

    await docs.moveTo(page, docs.authorize(page));
    await page.keyboard.press('Enter');
    await docs.dialog(page).waitFor();
    // The page puts the focus into the field for a pasted token, which comes after the login.
    await docs.moveTo(page, docs.logIn(page), 'Shift+Tab');
    const window = await docs.loginWindow(page, async () => await page.keyboard.press('Enter'));
    expect((await axe(window).analyze()).violations).toEqual([]);
    await docs.moveTo(window, window.getByRole('button', { name: 'anke.peeters' }));
    await docs.pick(window, async () => await window.keyboard.press('Enter'));
    await docs.moveTo(page, docs.close(page));
    await page.keyboard.press('Enter');

    await docs.moveTo(page, docs.summary(page, 'getMe'));
    await page.keyboard.press('Enter');
    await docs.moveTo(page, docs.execute(page, 'getMe'));
    await page.keyboard.press('Enter');
    expect(await docs.shown(page, 'getMe')).toMatchObject({ status: 200, body: { ocmwId: service.ocmwId } });
    expect(visit.seen()).toEqual(quiet());
  });

  it('shows the refusal to who has not logged in, and to a login that nobody set up here', async () => {
    await sql(service, "delete from login where subject = 'hugo.renard'");
    const page = await docs.openDocsPage(visit.context, apiUrl);
    expect(await docs.tryOut(page, 'getMe')).toMatchObject({
      status: 401,
      body: { type: 'urn:gpmi:problem:unauthenticated' },
    });
    expect(visit.seen()).toEqual({ errors: [expect.stringContaining('401')], origins: [apiUrl] });

    await docs.logInAs(page, 'hugo.renard');
    expect(await docs.tryOut(page, 'getCentre')).toMatchObject({
      status: 403,
      body: { type: 'urn:gpmi:problem:loginUnknown' },
    });
  });
});
