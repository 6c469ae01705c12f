/** Months after the notification of a decision in which the labour court can be asked to judge it (R240, TC13). */
export const MONTHS_TO_APPEAL = 3;
