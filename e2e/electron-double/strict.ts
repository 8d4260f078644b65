/** Asked for by the runtime, not by the program. */
const ASKED_BY_ALL = new Set<string | symbol>(['then', 'toJSON', '__esModule', 'constructor'])

/** An object of which only what is modelled can be read: anything else throws by its name. */
export function strict<T extends object>(name: string, model: T): T {
  return new Proxy(model, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || ASKED_BY_ALL.has(key)) return Reflect.get(target, key)
      throw new Error(`electron double: '${name}.${key}' is not modelled`)
    },
  })
}
