import type { BrowserContext, Locator, Page } from 'playwright-core';

/** More keys than anyone presses to get anywhere on the page. */
const MOST_KEYS = 100;

/** What the page shows of the service's answer. */
export type Shown = { status: number; body: Record<string, unknown> };

/** The page at /api/docs, ready to be used. */
export async function openDocsPage(context: BrowserContext, apiUrl: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${apiUrl}/api/docs`);
  await authorize(page).waitFor();
  return page;
}

export const authorize = (page: Page): Locator => page.getByRole('button', { name: 'Authorize', exact: true });
export const dialog = (page: Page): Locator => page.locator('.dialog-ux');
export const logIn = (page: Page): Locator => dialog(page).getByRole('button', { name: /given OAuth2 credentials/ });
export const logOut = (page: Page): Locator => dialog(page).getByRole('button', { name: 'Remove authorization' });
export const close = (page: Page): Locator => dialog(page).getByRole('button', { name: 'Close' }).first();

export const operation = (page: Page, id: string): Locator => page.locator(`.opblock[id$="-${id}"]`);
export const summary = (page: Page, id: string): Locator => operation(page, id).locator('.opblock-summary-control');
export const execute = (page: Page, id: string): Locator =>
  operation(page, id).getByRole('button', { name: 'Execute', exact: true });

/** Does something that opens the window in which one logs in, and answers that window. */
export async function loginWindow(page: Page, open: () => Promise<void>): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), open()]);
  await window.getByRole('heading', { level: 1 }).waitFor();
  return window;
}

/** Picks a demo user in that window, which then closes by itself. */
export async function pick(window: Page, choose: () => Promise<void>): Promise<void> {
  await Promise.all([window.waitForEvent('close'), choose()]);
}

/** Logs in with the mouse, and is back on the page. */
export async function logInAs(page: Page, username: string): Promise<void> {
  await authorize(page).click();
  const window = await loginWindow(page, async () => await logIn(page).click());
  await pick(window, async () => await window.getByRole('button', { name: username }).click());
  await logOut(page).waitFor();
  await close(page).click();
}

/** Opens an operation, fills its parameters in, executes it, and reads the answer off the page. */
export async function tryOut(page: Page, id: string, parameters: Record<string, string> = {}): Promise<Shown> {
  await summary(page, id).click();
  for (const [name, value] of Object.entries(parameters)) {
    await operation(page, id).getByRole('textbox', { name, exact: true }).fill(value);
  }
  await execute(page, id).click();
  return await shown(page, id);
}

export async function shown(page: Page, id: string): Promise<Shown> {
  const answer = operation(page, id).locator('.live-responses-table .response');
  const status = await answer.locator('.response-col_status').innerText();
  const body = await answer.locator('.highlight-code code').first().innerText();
  return { status: Number(status), body: JSON.parse(body) as Record<string, unknown> };
}

/** Moves the focus until the element has it and shows that it has, as someone does who uses no mouse. */
export async function moveTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focused = target.and(page.locator(':focus-visible'));
  for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
    await page.keyboard.press(key);
    if ((await focused.count()) === 1) return;
  }
  throw new Error(`${key} does not lead to ${target.toString()}`);
}
