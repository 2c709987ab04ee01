/** The server's clock as far as this page knows it: what the last answer said, and how long ago that was. */
export class ServerClock {
  #now: number;
  #monotonic = performance.now();
  #wall = Date.now();

  /** `now` in milliseconds, as the server has just answered. */
  constructor(now: number) {
    this.#now = now;
  }

  /** Takes a new answer's word. */
  set(now: number): void {
    this.#now = now;
    this.#monotonic = performance.now();
    this.#wall = Date.now();
  }

  /**
   * Milliseconds. Never ahead of the server by more than a device's clock was moved: the time since is measured, and where
   * the measure stood still while the device slept, taken from its clock.
   */
  now(): number {
    return this.#now + Math.max(performance.now() - this.#monotonic, Date.now() - this.#wall);
  }

  /** true where the device has slept, or its clock was moved: the server should be asked. */
  get isDoubtful(): boolean {
    return Math.abs(performance.now() - this.#monotonic - (Date.now() - this.#wall)) > 5_000;
  }
}
