/// Lists one after the other in one array.
struct Runs<Element: Sendable>: Sendable {
  /// All elements.
  private(set) var elements: [Element] = []
  private var ends: [Int] = []

  /// How many lists there are.
  var count: Int { ends.count }

  /// A list.
  @inline(__always)
  subscript(list: Int) -> ArraySlice<Element> { elements[range(list)] }

  /// Where a list stands in `elements`.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> { (list == 0 ? 0 : ends[list - 1])..<ends[list] }

  /// Gives the elements of a list. Unlike a slice it does not count as a reference to them, of which there are so many that threads
  /// would wait for each other.
  @inline(__always)
  func each(_ list: Int, _ body: (Element) -> Void) {
    for place in range(list) { body(elements[place]) }
  }

  /// Adds an element to the list that `end` will end.
  mutating func append(_ element: Element) { elements.append(element) }

  /// Ends a list.
  mutating func end() { ends.append(elements.count) }

  /// Adds a list.
  mutating func append(list: some Sequence<Element>) {
    elements += list
    end()
  }

  /// Adds all lists of another.
  mutating func append(_ other: Self) {
    let start = elements.count
    elements += other.elements
    ends += other.ends.map { $0 + start }
  }
}
