type Say = (sentence: string) => void;

export function installPackages(root: string, say: Say): Promise<boolean>;
export function packagesAreCurrent(root: string): boolean;
export function lockHash(root: string): string;
