/** Waits for Ctrl-C, a request to end, or the death of the process that started this one. Asking twice is asking once. */
export function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
    if ('connected' in process && !process.connected) resolve();
    process.channel?.unref();
  });
}
