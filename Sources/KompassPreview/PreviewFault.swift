import KompassBuild

/// What ends a preview.
public enum PreviewFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// Another program listens at the port.
  case portTaken(Int)
  /// This account may not listen at the port.
  case portForbidden(Int)
  /// The server could not begin, for another reason.
  case server(reason: String)
  /// The output can never be built to.
  case build(BuildFault)

  /// What happened and what to do, in plain words.
  public var description: String {
    switch self {
    case .portTaken(let port):
      "port \(port) is taken: another program listens there, perhaps another preview"
        + "\n  fix: stop that one, or name another port with --port; --port 0 takes any that is free"
    case .portForbidden(let port):
      "this account may not listen at port \(port)"
        + "\n  fix: name one from 1024 with --port, such as --port 8080"
    case .server(let reason): "the preview could not begin: \(reason)"
    case .build(let fault): fault.description
    }
  }
}
