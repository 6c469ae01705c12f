/** Ends the process in order when it is asked to, and when the program that started it is gone. */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const once = (): void => {
    if (isStopping) return;
    isStopping = true;
    const end = (): void => process.exit(0);
    stop().then(end, end);
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
  if (process.env['GPMI_SUPERVISED'] === '1') process.on('disconnect', once);
}
