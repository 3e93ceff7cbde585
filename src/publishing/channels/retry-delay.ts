const minutes = [1, 2, 5, 15, 60, 180, 360] as const;

/** How long after the nth failed attempt the next one comes, in ms: growing, and never more than six hours. */
export function retryDelay(attempts: number): number {
  return (minutes[Math.min(Math.max(attempts, 1), minutes.length) - 1] ?? 360) * 60_000;
}
