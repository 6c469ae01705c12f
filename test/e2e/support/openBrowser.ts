import { chromium, type BrowserContext } from 'playwright-core';

/** What the pages of a visit did besides what they show. */
type Seen = { errors: string[]; origins: string[] };

export type Visit = { context: BrowserContext; seen: () => Seen; end: () => Promise<void> };

/** Opens a browser; each visit in it is a person of its own, who has not logged in anywhere. */
export async function openBrowser(program: string) {
  const browser = await chromium.launch({ executablePath: program });
  return {
    async visit(): Promise<Visit> {
      const context = await browser.newContext();
      const errors: string[] = [];
      const origins = new Set<string>();
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      context.on('requestfailed', (request) => errors.push(`${request.url()} failed`));
      context.on('request', (request) => origins.add(new URL(request.url()).origin));
      return {
        context,
        seen: () => ({ errors, origins: [...origins].sort() }),
        end: async () => await context.close(),
      };
    },
    close: async () => await browser.close(),
  };
}

export type Browser = Awaited<ReturnType<typeof openBrowser>>;
