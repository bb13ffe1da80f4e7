import type {Store} from '../model/outside.js'

/** Products kept for as long as the program runs. */
export class MemoryStore implements Store {
  readonly #products = new Map<string, Uint8Array>()

  get(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#products.get(key)?.slice())
  }

  put(key: string, bytes: Uint8Array): Promise<void> {
    this.#products.set(key, bytes.slice())
    return Promise.resolve()
  }
}
