import { z } from 'zod';

/** The ten action areas of the GPMI, in the order of their life domains (R135). */
export const ActionArea = z.enum([
  'income',
  'debt',
  'housing',
  'work',
  'education',
  'health',
  'leisure',
  'family',
  'socialSecurity',
  'other',
]);
export type ActionArea = z.infer<typeof ActionArea>;

/** What kind of step it is (A31); `other` asks for words of one's own. */
export const StepKind = z.enum([
  'appointment',
  'administration',
  'budget',
  'jobSearch',
  'training',
  'languageCourse',
  'housingSearch',
  'health',
  'family',
  'socialParticipation',
  'guidance',
  'information',
  'other',
]);
export type StepKind = z.infer<typeof StepKind>;
