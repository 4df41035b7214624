/**
 * The value that would stand at place `n` (from 1) were `values` sorted from the largest down, without sorting them (Hoare
 * 1961, «Algorithm 65: Find»). `n` is from 1 to their number; `values` stay as they are. No value may be NaN.
 */
export function nthLargest(values: Float64Array, n: number): number {
  const left = values.slice();
  let [from, to] = [0, left.length - 1];
  const wanted = n - 1;
  while (from < to) {
    const pivot = left[(from + to) >> 1]!;
    let [low, high] = [from, to];
    while (low <= high) {
      while (left[low]! > pivot) low++;
      while (left[high]! < pivot) high--;
      if (low > high) break;
      const value = left[low]!;
      left[low++] = left[high]!;
      left[high--] = value;
    }
    if (wanted <= high) to = high;
    else if (wanted >= low) from = low;
    else break;
  }
  return left[wanted]!;
}
