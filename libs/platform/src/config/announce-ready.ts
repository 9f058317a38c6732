/**
 * Tells the process that started this one (if it listens) that the service is ready, and ends with it: a service whose
 * launcher is gone, even by `kill -9`, must not live on unseen.
 */
export function announceReady(): void {
  if (process.send === undefined) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send('ready');
  // Listening for the launcher's end must not itself keep a service alive that has finished.
  process.channel?.unref();
}
