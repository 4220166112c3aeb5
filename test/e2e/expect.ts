// Is it as expected? Node's assert does not exist in a web worker.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Equal as JSON. */
export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${message}\n  is:     ${is}\n  should: ${should}`);
}
