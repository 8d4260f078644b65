type Listener = () => Promise<void>

/** What is to be done before the window closes. A listener that fails does not keep the others from their work. */
export function quitting() {
  const listeners = new Set<Listener>()
  return {
    add: (listener: Listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    run: async (): Promise<void> => {
      await Promise.allSettled([...listeners].map(listener => listener()))
    },
  }
}
