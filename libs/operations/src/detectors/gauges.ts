/** Where detectors leave the numbers that they come by, besides troubles. */
export interface DetectorGauges {
  queue(queue: string, backlog: number, ageSeconds: number): void;
  lag(group: string, partition: number, lag: number): void;
  parked(count: number): void;
}
