import type { Request } from 'express';
import { fill } from '../texts/fill.ts';
import { textsIn, type Texts, type UiLanguage } from '../texts/texts.ts';
import type { ApiResponse } from './apiResponse.ts';
import { languageOf } from './languageOf.ts';
import { PROBLEMS, type InputError, type Problem } from './problems.ts';

const textOf = (error: InputError, texts: Texts): string => {
  const sentences: Readonly<Record<string, string>> = error.kind === 'shape' ? texts.shapes : texts.findings;
  return sentences[error.code] ?? texts.shapes.invalid;
};

function shownError({ kind: _kind, ...error }: InputError, message: string) {
  return { ...error, message };
}

/** The problem as it is sent (RFC 9457), in the words of one language. */
export function problemDocument({ code, rule, params, errors }: Problem, language: UiLanguage) {
  const texts = textsIn(language);
  const { title, detail } = texts.problems[code];
  return {
    type: `urn:gpmi:problem:${code}`,
    title,
    status: PROBLEMS[code].status,
    detail: fill(detail, params, language),
    rule,
    params,
    ...(errors.length > 0 && {
      errors: errors.map((error) => shownError(error, fill(textOf(error, texts), error.params, language))),
    }),
  };
}

/** Answers with a problem. */
export function sendProblem(request: Request, response: ApiResponse, problem: Problem): void {
  const language = languageOf(request);
  response
    .status(PROBLEMS[problem.code].status)
    .set(problem.headers)
    .set('Content-Language', language)
    .vary('Accept-Language')
    .type('application/problem+json')
    .end(JSON.stringify(problemDocument(problem, language)));
}
