import { hard, type Finding } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';

/** Whether any help names a request at all: otherwise nobody has to look the requests up. */
export const namesAidRequests = ({ extraHelps }: GpmiContent): boolean =>
  extraHelps.some(({ aidRequestId }) => aidRequestId !== null);

/**
 * The request on which financial help is decided is one of the same file, and another than the one that the GPMI was
 * made from: it stays separate (R153). `others` are those requests.
 */
export const aidRequestFindings = ({ extraHelps }: GpmiContent, others: readonly string[]): Finding[] =>
  extraHelps.flatMap(({ aidRequestId }, index) =>
    aidRequestId === null || others.includes(aidRequestId)
      ? []
      : [hard('unknownAidRequest', 'R153', ['extraHelps', index, 'aidRequestId'])],
  );
