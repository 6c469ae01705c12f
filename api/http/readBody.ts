import express, { type Request, type RequestHandler, type Response } from 'express';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { problem, type Problem, type ProblemCode } from './problems.ts';

const BODY_LIMIT = '1mb';

/** Compressed bodies are refused: none of our clients sends one, and a small one can unpack to a huge one. */
const parseJson: RequestHandler = express.json({ limit: BODY_LIMIT, strict: true, inflate: false, type: () => true });

/** The parser's own names of what went wrong. */
const PROBLEM_OF: Readonly<Record<string, ProblemCode>> = {
  'entity.too.large': 'bodyTooLarge',
  'entity.parse.failed': 'jsonBroken',
  'charset.unsupported': 'contentTypeUnsupported',
  'encoding.unsupported': 'contentTypeUnsupported',
  'request.aborted': 'requestBroken',
  'request.size.invalid': 'requestBroken',
};

const isEmpty = (request: Request): boolean =>
  request.headers['transfer-encoding'] === undefined && Number(request.headers['content-length'] ?? 0) === 0;

const codeOf = (fault: unknown): ProblemCode | undefined =>
  typeof fault === 'object' && fault !== null && 'type' in fault ? PROBLEM_OF[String(fault.type)] : undefined;

/** The body as JSON; an absent one is an empty object, so that its missing fields are named one by one. */
export async function readBody(request: Request, response: Response): Promise<Result<unknown, Problem>> {
  if (isEmpty(request)) return accepted({});
  if (request.is('application/json') === false) return refused(problem('contentTypeUnsupported'));
  return await new Promise((resolve, reject) => {
    void parseJson(request, response, (fault?: unknown) => {
      if (fault === undefined) return void resolve(accepted((request.body as unknown) ?? {}));
      const code = codeOf(fault);
      if (code === undefined) reject(new Error('The body could not be read.', { cause: fault }));
      else resolve(refused(problem(code)));
    });
  });
}
