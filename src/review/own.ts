/** An own property of an object that files fill: never an inherited one, whatever its name. */
export function own<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A copy with an own property set, also one called like an inherited one. */
export function withOwn<T>(object: Readonly<Record<string, T>>, name: string, value: T): Record<string, T> {
  return { ...object, [name]: value };
}

/** A copy without a property. */
export function without<T>(object: Readonly<Record<string, T>>, name: string): Record<string, T> {
  const { [name]: _removed, ...others } = object;
  return others;
}
