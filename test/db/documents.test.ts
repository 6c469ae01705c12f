import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentKey } from '../../db/work.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

const aKey = (change: Partial<DocumentKey> = {}): DocumentKey => ({
  versionId: randomUUID(),
  subjectId: randomUUID(),
  revision: 2,
  template: 'contract',
  templateVersion: '1',
  language: 'nl',
  ...change,
});
const put = async (key: DocumentKey, bytes: Buffer) =>
  await tenant.inTenant(async (work) => await work.documents.put(key, bytes));
const find = async (key: DocumentKey) => await tenant.inTenant(async (work) => await work.documents.find(key));

describe('A66: a paper', () => {
  it('is served as it was made, byte for byte, with its hash', async () => {
    const key = aKey();
    const bytes = randomBytes(100_000);
    expect(await find(key)).toBeUndefined();
    const stored = await put(key, bytes);
    expect(stored).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex'), renderedAt: db.clock.at });
    expect((await find(key))?.bytes.equals(bytes)).toBe(true);
  });

  it('that is made twice is the one that was first, also when both are made at the same moment', async () => {
    const key = aKey();
    const papers = await Promise.all(['one', 'two', 'three'].map(async (text) => await put(key, Buffer.from(text))));
    const again = await put(key, Buffer.from('four'));
    expect(new Set([...papers, again].map(({ documentId }) => documentId)).size).toBe(1);
    expect((await find(key))?.sha256).toBe(papers[0]?.sha256);
  });

  it('is another one for each revision, template version and language', async () => {
    const key = aKey();
    for (const change of [{}, { revision: 3 }, { templateVersion: '2' }, { language: 'fr' }] as const) {
      await put({ ...key, ...change }, Buffer.from(JSON.stringify(change)));
    }
    expect((await find({ ...key, language: 'fr' }))?.bytes.toString()).toBe('{"language":"fr"}');
    const papers = await tenant.inTenant(async (work) => await work.documents.listOf(key.subjectId, 2));
    expect(papers.map(({ language }) => language).sort()).toEqual(['fr', 'nl', 'nl']);
  });

  it('stays the first one of its revision after the template has changed', async () => {
    const key = aKey();
    await put(key, Buffer.from('signed'));
    db.clock.at = new Date(db.clock.at.getTime() + 1000);
    await put({ ...key, templateVersion: '2' }, Buffer.from('newer words'));
    const first = await tenant.inTenant(async (work) => await work.documents.findFirst(key));
    expect(first?.bytes.toString()).toBe('signed');
  });
});
