import ArgumentParser

/// The options of `kompassros serve`, which two programs read: the one that a person calls and the one that it becomes.
public struct PreviewOptions: ParsableArguments {
  /// Where to listen.
  @Option(
    help: ArgumentHelp(
      "The port to listen at, on this machine alone; 0 takes any that is free.",
      valueName: "number"))
  public var port = 8080

  /// The publisher's content.
  @Option(help: ArgumentHelp("The folder with the evaluations.", valueName: "folder"))
  public var content = "content"

  /// The publisher's templates.
  @Option(help: ArgumentHelp("The folder with the templates.", valueName: "folder"))
  public var templates = "templates"

  /// The published site.
  @Option(
    help: ArgumentHelp(
      "The folder to publish to. It is replaced as a whole.", valueName: "folder"))
  public var output = "public"

  /// Whether search is left out.
  @Flag(help: "Leave out search: its index, its pages and the links to them.")
  public var withoutSearch = false

  /// Whether pictures for sharing are left out.
  @Flag(help: "Leave out the pictures that are shown where a page is shared.")
  public var withoutPictures = false

  /// The default of each.
  public init() {}

  /// Refuses what is no port.
  public func validate() throws {
    if !(0...65_535).contains(port) {
      throw ValidationError("The port is to be a number from 0 to 65535.")
    }
  }

  /// The options as they are written on a command line.
  public var arguments: [String] {
    ["--port=\(port)", "--content=\(content)", "--templates=\(templates)", "--output=\(output)"]
      + (withoutSearch ? ["--without-search"] : [])
      + (withoutPictures ? ["--without-pictures"] : [])
  }
}
