import { z } from 'zod';

/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = Record<string, unknown>;

/** Formats that say more than the long pattern behind them. */
const KNOWN_FORMATS = new Set(['date', 'date-time', 'uuid', 'email']);

/** The JSON Schema of what is sent in or comes out. What JSON Schema cannot say (a check digit) is left out of it. */
export function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, {
    target: 'draft-2020-12',
    io,
    reused: 'inline',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined && KNOWN_FORMATS.has(jsonSchema.format)) delete jsonSchema.pattern;
      // The bounds of a safe integer tell a reader nothing.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return schema;
}

/** A problem, as every refusal is answered (RFC 9457). */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'rule', 'params'],
  properties: {
    type: { type: 'string', pattern: '^urn:gpmi:problem:', examples: ['urn:gpmi:problem:reflectionPeriodRunning'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    rule: { type: ['string', 'null'], examples: ['R212'] },
    params: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'params', 'message'],
        properties: {
          in: { enum: ['path', 'query', 'body'] },
          pointer: { type: 'string', examples: ['/beneficiarySteps/20'] },
          code: { type: 'string' },
          params: { type: 'object' },
          message: { type: 'string' },
          rule: { type: 'string' },
          severity: { enum: ['hard', 'warning'] },
        },
      },
    },
  },
};
