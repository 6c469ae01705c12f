import type { PlainDate } from '../calendar/plainDate.ts';
import type { Caseworker } from '../centre/centre.ts';
import type { CodeLists } from '../codeList/codeList.ts';
import type { Finding } from '../finding.ts';
import { aidRequestFindings } from './aidRequestFindings.ts';
import { caseworkerFindingsAtSave, caseworkerFindingsAtValidation } from './caseworkerFindings.ts';
import { codeFindings } from './codeFindings.ts';
import { incoherences } from './coherence.ts';
import { findingsOf } from './findings.ts';
import { inFormOrder } from './formOrder.ts';
import type { GpmiContent } from './gpmiContent.ts';

/** What a content refers to and does not hold itself. */
export type Referred = {
  caseworkers: readonly Caseworker[];
  codeLists: CodeLists;
  /** The requests of the file besides the one that the GPMI was made from. */
  otherAidRequestIds: readonly string[];
};

/** Why this content cannot be saved in the place of the one before; nothing that is only still empty (R018). */
export const findingsAtSave = (content: GpmiContent, before: GpmiContent, referred: Referred): Finding[] =>
  inFormOrder([
    ...incoherences(content),
    ...caseworkerFindingsAtSave(content, referred.caseworkers, before),
    ...codeFindings(content, referred.codeLists, before),
    ...aidRequestFindings(content, referred.otherAidRequestIds),
  ]);

/** All that stands between this content and its validation, and what is only advised (A32). */
export const findingsAtValidation = (content: GpmiContent, today: PlainDate, referred: Referred): Finding[] =>
  inFormOrder([
    ...findingsOf(content, today),
    ...caseworkerFindingsAtValidation(content, referred.caseworkers),
    ...codeFindings(content, referred.codeLists, content),
    ...aidRequestFindings(content, referred.otherAidRequestIds),
  ]);
