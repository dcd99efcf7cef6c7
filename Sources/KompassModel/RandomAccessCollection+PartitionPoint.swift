extension RandomAccessCollection where Index == Int {
  /// The place of the first element that does not stand before what is looked for; the end when all do. Found by
  /// halving.
  ///
  /// - Parameter isBefore: whether an element stands before it. Those that do come first.
  package func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
