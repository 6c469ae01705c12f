/** NL evaluaties, FR évaluations: how often in each contract year the project is looked at together (R219). */
export const EVALUATIONS_A_YEAR = 3;

/** How many of those take place in a talk in person with the caseworker (R221). */
export const EVALUATIONS_IN_PERSON = 2;

const MONTHS_A_YEAR = 12;

/** The evaluations spread evenly over the contract year: the distance between two of them (A06). */
export const MONTHS_BETWEEN_EVALUATIONS = MONTHS_A_YEAR / EVALUATIONS_A_YEAR;
