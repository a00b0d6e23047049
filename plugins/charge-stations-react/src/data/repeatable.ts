/**
 * Wraps a task so that it runs at most once at a time. A call while it runs makes it run once more
 * afterwards, however many calls there were: the last call is always answered by a run that began
 * after it.
 */
export function repeatable(task: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  return function start() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    task().finally(() => {
      running = false;
      if (again) {
        again = false;
        start();
      }
    });
  };
}
