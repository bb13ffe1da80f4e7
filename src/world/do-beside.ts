/** Twice Node’s threads for files, so that none of them waits for us. */
const AT_A_TIME = 8

/**
 * Does the same with many things, some at a time. Where that fails for one, what is
 * under way is waited for and nothing more is begun: whoever clears up is alone.
 */
export async function doBeside<T extends object>(
  things: readonly T[],
  work: (thing: T) => Promise<void>
): Promise<void> {
  const ahead = [...things].reverse()
  const workOn = async (): Promise<void> => {
    try {
      for (let thing = ahead.pop(); thing !== undefined; thing = ahead.pop()) {
        await work(thing)
      }
    } catch (error) {
      ahead.length = 0
      throw error
    }
  }
  const hands = Array.from({length: AT_A_TIME}, workOn)
  for (const hand of await Promise.allSettled(hands)) {
    if (hand.status === 'rejected') throw hand.reason
  }
}
