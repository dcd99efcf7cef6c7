import Dispatch
import Foundation
import KompassBuild

/// One line of a terminal that says how far a build has come, written over and over, and gone when the build ends.
final class ProgressLine {
  private let progress: BuildProgress
  private let timer: any DispatchSourceTimer
  private let queue = DispatchQueue(label: "progress")
  private let drawn = Drawn()

  /// What stands on the line; used on the queue alone.
  private final class Drawn: @unchecked Sendable {
    var text: String?
  }

  /// Whether standard output is a terminal whose line can be written anew. Colour there is none, so that `NO_COLOR` has
  /// nothing to change.
  static var isPossible: Bool {
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return Output.isTerminal && !kind.isEmpty && kind != "dumb"
  }

  /// Begins to watch.
  ///
  /// - Parameter delay: after how many seconds the line is written; a build that is done by then has none.
  init(_ progress: BuildProgress, after delay: Double) {
    self.progress = progress
    timer = DispatchSource.makeTimerSource(queue: queue)
    let drawn = drawn
    timer.setEventHandler {
      let text = Self.text(of: progress.state, width: Output.terminalWidth)
      if text == drawn.text { return }
      drawn.text = text
      Output.draw("\r\(text)\u{1B}[K")
    }
    timer.schedule(deadline: .now() + delay, repeating: .milliseconds(100))
    timer.resume()
  }

  /// Ends it: what comes next stands where the line stood.
  func end() {
    timer.cancel()
    queue.sync {
      if drawn.text != nil { Output.draw("\r\u{1B}[K") }
      drawn.text = nil
    }
  }

  /// What the line says, in at most so many columns less one.
  static func text(of state: BuildProgress.State, width: Int) -> String {
    let stage =
      switch state.stage {
      case .read: "Reading and checking"
      case .plan: "Planning"
      case .render: "Writing pages"
      case .index: "Making the search index"
      case .publish: "Publishing"
      }
    let count = state.total > 0 ? ": \(state.done) of \(state.total) files" : ""
    return String((stage + count).prefix(max(0, width - 1)))
  }
}
