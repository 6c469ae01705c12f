import { z } from 'zod';
import { Language } from '../../domain/language.ts';
import { accepted } from '../../domain/result.ts';
import type { createGetContract } from '../../usecases/gpmi/getContract.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { VersionParams } from './shared.ts';

const PDF = 'application/pdf';

export const getContractRoute = (getContract: ReturnType<typeof createGetContract>) =>
  defineRoute({
    id: 'getContract',
    method: 'get',
    path: '/gpmi-versions/:versionId/contract',
    tag: 'Contract',
    summary: 'The contract as PDF in Dutch or French (R087–R088); without a language, in that of the person',
    kind: 'file',
    needs: 'gpmi.consult',
    params: VersionParams,
    query: z.strictObject({ language: Language.optional(), format: z.enum(['pdf']).default('pdf') }),
    success: 200,
    contentTypes: [PDF],
    refusals: [403, 404, 409, 503],
    audit: { event: 'contract.read', subject: ({ params }) => params.versionId },
    handle: async ({ ctx, params, query }) => {
      const contract = await getContract(ctx, { ...params, language: query.language ?? null });
      return contract.ok ? accepted({ ...contract.value, contentType: PDF }) : contract;
    },
  });
