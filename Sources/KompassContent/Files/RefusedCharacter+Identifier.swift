import KompassModel

extension RefusedCharacter {
  /// The name of the mistake.
  var identifier: DiagnosticIdentifier {
    switch kind {
    case .control, .lineSeparator, .nonCharacter: .controlCharacter
    case .direction, .hidden: .invisibleCharacter
    }
  }
}
