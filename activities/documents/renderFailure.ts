import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { TemplateMismatch } from './fillTemplate.ts';
import { IncompleteSnapshot } from './incompleteSnapshot.ts';
import { ConversionFailed, ConversionTimedOut, ConverterMissing } from './pdfConverter.ts';

/** A conversion that fails is tried once more; then its document ends with an error, and no other does. */
const ATTEMPTS = 2;

/** The kinds of failure by which the request for a paper can say what is wrong. */
const CONVERSION_FAILURES = [
  { is: ConverterMissing, type: 'converterMissing' },
  { is: ConversionTimedOut, type: 'conversionTimedOut' },
  { is: ConversionFailed, type: 'conversionFailed' },
] as const;

/** What the history of the workflow may know of an error: its kind and its sentence, which never hold data. */
export function renderFailure(error: unknown): unknown {
  if (error instanceof TemplateMismatch || error instanceof IncompleteSnapshot) {
    return ApplicationFailure.nonRetryable(error.message, 'templateMismatch');
  }
  const known = CONVERSION_FAILURES.find(({ is }) => error instanceof is);
  if (known === undefined) return error;
  const { message } = error as Error;
  return ApplicationFailure.create({ message, type: known.type, nonRetryable: activityInfo().attempt >= ATTEMPTS });
}

/** What was asked for is not validated any more, or at another revision: no paper is made of it. */
export const paperOutdated = (what: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(`The ${what} is no longer validated at this revision.`, 'paperOutdated');
