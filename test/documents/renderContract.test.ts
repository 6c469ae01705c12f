import { createHash } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ConversionFailed,
  ConversionTimedOut,
  ConverterMissing,
  type PdfConverter,
} from '../../activities/documents/pdfConverter.ts';
import { createRenderContract, type RenderContract } from '../../activities/documents/renderContract.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import { aMinimalSnapshot, aTypicalSnapshot } from '../builders/aSnapshot.ts';
import { openGpmi, type OpenedGpmi } from '../db/aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from '../db/openTestDatabase.ts';

const VALIDATED_REVISION = 2;

let db: OpenDatabase;
let tenant: Tenant;
let gpmi: OpenedGpmi;

beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => {
  await db.close();
});

const freeze = async (versionId: string, snapshot: GpmiSnapshot | null) => {
  const validatedRevision = snapshot === null ? null : VALIDATED_REVISION;
  await tenant.inTenant(
    async (work) => await work.versions.recordTransition(versionId, { snapshot, validatedRevision }),
  );
};

beforeEach(async () => {
  gpmi = await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));
  await freeze(gpmi.versionId, aTypicalSnapshot);
});

const paperOf = (change: Partial<RenderContract> = {}): RenderContract => {
  const { versionId } = gpmi;
  return { ocmwId: tenant.ocmwId, versionId, revision: VALIDATED_REVISION, language: 'nl', ...change };
};

/** A converter that says which time it is asked. */
function countingConverter(answer: (count: number) => Promise<Buffer>): PdfConverter & { count: () => number } {
  let count = 0;
  const convert = async () => await answer((count += 1));
  return Object.assign(convert, { count: () => count });
}
const aConverter = () =>
  countingConverter(async (count) => await Promise.resolve(Buffer.from(`%PDF-1.6 ${String(count)}`)));

async function render(convertToPdf: PdfConverter, request = paperOf(), attempt = 1): Promise<unknown> {
  const activity = createRenderContract({
    inTenant: db.database.inTenant,
    convertToPdf,
    clock: { now: () => db.clock.at },
  });
  return await new MockActivityEnvironment({ attempt }, { logger: new DefaultLogger('ERROR') }).run(activity, request);
}

const traces = async () =>
  await tenant.inTenant(async (work) => {
    const { rows } = await work.timeline.list(gpmi.gpmiId, { limit: 50, after: null });
    return rows.filter(({ event }) => event === 'contract.rendered');
  });

describe('rendering a contract', () => {
  it('A66: is done once; a second run finds the same paper and leaves no second trace', async () => {
    const convertToPdf = aConverter();
    const first = await render(convertToPdf);
    const second = await render(convertToPdf);
    expect(first).toEqual({ sha256: createHash('sha256').update('%PDF-1.6 1').digest('hex') });
    expect(second).toEqual(first);
    expect(convertToPdf.count()).toBe(1);
    expect(await traces()).toMatchObject([{ data: { language: 'nl' }, actorId: null, number: '1.0' }]);
  });

  it('at the same moment twice gives one paper and one trace', async () => {
    const convertToPdf = aConverter();
    const [first, second] = await Promise.all([render(convertToPdf), render(convertToPdf)]);
    expect(second).toEqual(first);
    expect(await traces()).toHaveLength(1);
  });

  it('R088: each language has its own', async () => {
    const convertToPdf = aConverter();
    expect(await render(convertToPdf, paperOf({ language: 'fr' }))).not.toEqual(await render(convertToPdf));
    expect((await traces()).map(({ data }) => data['language']).sort()).toEqual(['fr', 'nl']);
  });

  it('refuses a revision that is not the validated one', async () => {
    const convertToPdf = aConverter();
    const outdated = { type: 'paperOutdated', nonRetryable: true };
    await expect(render(convertToPdf, paperOf({ revision: 1 }))).rejects.toMatchObject(outdated);
    await freeze(gpmi.versionId, null);
    await expect(render(convertToPdf)).rejects.toMatchObject(outdated);
    expect(convertToPdf.count()).toBe(0);
  });

  it('keeps nothing when the validation was cancelled while LibreOffice worked', async () => {
    const convertToPdf = countingConverter(async () => {
      await freeze(gpmi.versionId, null);
      return Buffer.from('%PDF-1.6');
    });
    await expect(render(convertToPdf)).rejects.toMatchObject({ type: 'paperOutdated' });
    expect(await traces()).toEqual([]);
  });
});

describe('a contract that cannot be made', () => {
  it.each<[string, Error]>([
    ['converterMissing', new ConverterMissing('the PATH')],
    ['conversionTimedOut', new ConversionTimedOut(1000)],
    ['conversionFailed', new ConversionFailed('it broke')],
  ])('%s is tried once more, then it is the end of that document', async (type, error) => {
    const convertToPdf = countingConverter(async () => await Promise.reject(error));
    await expect(render(convertToPdf)).rejects.toMatchObject({ type, nonRetryable: false, message: error.message });
    await expect(render(convertToPdf, paperOf(), 2)).rejects.toMatchObject({ type, nonRetryable: true });
    expect(await traces()).toEqual([]);
  });

  it('says at once when the version does not fit the template, without a word of its data', async () => {
    await freeze(gpmi.versionId, { ...aMinimalSnapshot, manager: null });
    await expect(render(aConverter())).rejects.toMatchObject({
      type: 'templateMismatch',
      nonRetryable: true,
      message: 'The validated version has no manager.',
    });
  });
});
