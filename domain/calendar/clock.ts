/** Where the present comes from: real or simulated. Only the edges (API, workflow) ask; rules get a day as data. */
export type Clock = { now: () => Date };
