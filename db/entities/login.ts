import type { FunctionSet } from '../../domain/access/accessFunction.ts';
import { table } from './table.ts';

/** Who an identity of the provider stands for. */
export type LoginRow = {
  ocmwId: string;
  issuer: string;
  subject: string;
  caseworkerId: string;
  functionSet: FunctionSet;
};

export const LoginEntity = table<LoginRow>('login', {
  ocmwId: { type: 'uuid' },
  issuer: { type: 'text', primary: true },
  subject: { type: 'text', primary: true },
  caseworkerId: { type: 'uuid' },
  functionSet: { type: 'text' },
});
