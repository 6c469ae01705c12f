import { defineSearchAttributeKey } from '@temporalio/common';

/** What a GPMI's workflow can be found by: the centre, how far it is, and what comes next. Never a person. */
export const SEARCH_ATTRIBUTES = {
  ocmw: defineSearchAttributeKey('OcmwId', 'KEYWORD'),
  status: defineSearchAttributeKey('GpmiStatus', 'KEYWORD'),
  nextDeadline: defineSearchAttributeKey('NextDeadline', 'DATETIME'),
} as const;
