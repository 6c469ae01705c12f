import { z } from 'zod';

/** NL soort contact, FR type de contact (D003). */
export const ContactKind = z.enum(['atTheCentre', 'homeVisit', 'elsewhere', 'telephone', 'video', 'email']);
export type ContactKind = z.infer<typeof ContactKind>;

const FACE_TO_FACE: readonly ContactKind[] = ['atTheCentre', 'homeVisit', 'elsewhere'];

/** NL persoonlijk onderhoud, FR entretien personnel: face to face, wherever that is; never at a distance (A09). */
export const isInPerson = (contact: ContactKind | null): boolean => contact !== null && FACE_TO_FACE.includes(contact);
