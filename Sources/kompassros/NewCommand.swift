import ArgumentParser

/// `kompassros new`: begins what a publisher then writes.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a site or an evaluation.",
    subcommands: [NewSiteCommand.self, NewEvaluationCommand.self])
}
