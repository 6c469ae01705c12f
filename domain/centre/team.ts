import { z } from 'zod';
import { Name } from '../person/person.ts';

const SUPERVISORS_AT_MOST = 50;

/** What a centre says of a team. Who is in it is said at the caseworker: each is in one team, or in none. */
export const TeamDetails = z.strictObject({
  name: Name,
  supervisorIds: z.array(z.uuid()).max(SUPERVISORS_AT_MOST),
});
export type TeamDetails = z.infer<typeof TeamDetails>;

/** NL team, FR équipe: caseworkers who share files; a file can move from one to another (R143). */
export type Team = TeamDetails & {
  teamId: string;
  memberIds: string[];
  /** Counts the changes of its name and supervisors; what a change must name in `If-Match`. */
  revision: number;
};
