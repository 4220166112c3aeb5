// Which places of a draft does an answer tell of, if there are too many?
import { MOST_PLACES } from '../protocol.js';

/** Shows the first of all the lists that it is given, so that a tree is cut behind its first nodes. */
export function showFirst(): <T, R>(items: readonly T[], show: (item: T) => R) => R[] {
  let left = MOST_PLACES;
  return (items, show) => {
    const shown = [];
    for (const item of items) {
      if (left <= 0) break;
      left--;
      shown.push(show(item));
    }
    return shown;
  };
}
