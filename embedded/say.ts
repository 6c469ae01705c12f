/** What the person at the terminal is told. Progress goes to standard error, so that a command's answer stays alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** The answer of a command that other programs may read. */
export function answer(text: string): void {
  process.stdout.write(`${text}\n`);
}
