/** Working days within which the caseworker meets a beneficiary who asks for a talk (R213). */
export const WORKING_DAYS_TO_MEET = 5;
