/** Does nothing, and is asked through the engine all the same. */
export const bareActivities = { small: (value: number): Promise<number> => Promise.resolve(value) };
export type BareActivities = typeof bareActivities;
