/** Writes keep the order in which they were asked for, and what takes acts back comes after all that was asked for before. */
export class Turns {
  /** Resolves when the last write that was asked for is done. */
  #written: Promise<void> = Promise.resolve()
  #takenBack: Promise<unknown> = Promise.resolve()

  /** `work` may prepare at once, and writes once `turn` has resolved. */
  async write<T>(work: (turn: Promise<void>) => Promise<T>): Promise<T> {
    const turn = this.#written
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#written = promise
    try {
      return await work(turn)
    } finally {
      resolve()
    }
  }

  /** Two quick Ctrl+Z take two acts back. */
  takeBack<T>(work: () => Promise<T>): Promise<T> {
    const turn = Promise.all([this.#takenBack, this.#written]).then(work)
    this.#takenBack = turn
    return turn
  }
}
