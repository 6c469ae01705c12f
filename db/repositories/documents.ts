import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { DocumentEntity, type DocumentRow } from '../entities/document.ts';
import type { Tenant } from '../tenant.ts';
import type { DocumentKey, StoredDocument, Work } from '../work.ts';

/** Waits for a transaction that is putting the same paper; an UPDATE is never tried: the table refuses it. */
const PUT = `
  insert into document (ocmw_id, id, version_id, subject_id, revision, template, template_version, language, sha256, bytes, rendered_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (ocmw_id, subject_id, revision, template, template_version, language) do nothing`;

const documentOf = ({ id, sha256, renderedAt, bytes }: DocumentRow): StoredDocument => ({
  documentId: id,
  sha256,
  renderedAt,
  bytes,
});

const whereOf = (ocmwId: string, { subjectId, revision, template, templateVersion, language }: DocumentKey) => ({
  ...{ ocmwId, subjectId, revision, template, templateVersion, language },
});

export const createDocuments = ({ manager, sql, ocmwId, at }: Tenant): Work['documents'] => ({
  find: async (key) => {
    const row = await manager.findOneBy(DocumentEntity, whereOf(ocmwId, key));
    return row === null ? undefined : documentOf(row);
  },
  findFirst: async ({ subjectId, revision, template, language }) => {
    const row = await manager.findOne(DocumentEntity, {
      where: { ocmwId, subjectId, revision, template, language },
      order: { renderedAt: 'asc', id: 'asc' },
    });
    return row === null ? undefined : documentOf(row);
  },
  put: async (key, bytes) => {
    const { versionId, subjectId, revision, template, templateVersion, language } = key;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = [versionId, subjectId, revision, template, templateVersion, language];
    await sql(PUT, [ocmwId, uuidv7(), ...name, sha256, bytes, at]);
    return documentOf(await manager.findOneByOrFail(DocumentEntity, whereOf(ocmwId, key)));
  },
  listOf: async (subjectId, revision) =>
    await manager.find(DocumentEntity, {
      select: { language: true, sha256: true, renderedAt: true },
      where: { ocmwId, subjectId, revision },
      order: { renderedAt: 'asc', id: 'asc' },
    }),
});
