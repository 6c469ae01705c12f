/**
 * Ends this process when it is asked to, and when the process that started it is gone, however that one ended.
 * `stop` is called once.
 */
export function endWithSupervisor(stop: () => void): void {
  let isStopping = false;
  const once = () => {
    if (isStopping) return;
    isStopping = true;
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  process.on('disconnect', once);
  // The channel alone must not keep a process alive that has nothing left to do.
  process.channel?.unref();
}
