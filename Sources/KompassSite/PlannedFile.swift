import KompassModel

/// Reads one narrative when its page is rendered, so that the texts of the site are never held together.
public typealias NarrativeSource = @Sendable (EvaluationID) throws -> Narrative

/// A file that the site will have, and how to make its content.
public struct PlannedFile: Sendable {
  /// Where it lies.
  public let path: OutputPath
  /// Makes the content; throws only what the narrative source throws.
  public let render: @Sendable (NarrativeSource) throws -> [UInt8]

  init(_ path: OutputPath, _ render: @escaping @Sendable (NarrativeSource) throws -> [UInt8]) {
    self.path = path
    self.render = render
  }
}
