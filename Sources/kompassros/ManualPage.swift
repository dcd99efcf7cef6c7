import Foundation

/// The manual page, made of what the argument parser knows of the commands, so that it cannot lag behind.
struct ManualPage {
  /// What the parser tells of itself.
  struct Tool: Decodable {
    let command: Command
  }

  /// A command.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
    let shouldDisplay: Bool?
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// What kind.
    enum Kind: String, Decodable { case positional, option, flag }

    /// A name as it is typed.
    struct Name: Decodable {
      let kind: String
      let name: String

      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  private let root: Command

  /// - Parameter dump: the parser's own description of the commands, as JSON.
  init(dump: String) throws {
    root = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command
  }

  /// The page for `man`, in the macros of man(7).
  var text: String {
    let name = root.commandName
    var lines = [
      ".TH \(name.uppercased()) 1 \"\" \"\(name) \(Kompassros.version)\"", ".SH NAME",
      "\(name) \\- \(Self.escaped(root.abstract ?? ""))", ".SH SYNOPSIS",
    ]
    for (path, command) in commands { lines += synopsis(path, command) }
    lines += [".SH DESCRIPTION"] + Self.paragraphs(root.discussion ?? "")
    lines.append(".SH COMMANDS")
    for (path, command) in commands {
      lines.append(".SS \(Self.escaped(path))")
      lines += Self.paragraphs(
        [command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n\n"))
      for argument in own(command) { lines += description(argument) }
    }
    lines.append(".SH OPTIONS OF EVERY COMMAND")
    for argument in (root.arguments ?? []).filter(\.shouldDisplay) {
      lines += description(argument)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The commands that do something, each with what is typed to call it.
  private var commands: [(String, Command)] {
    func leaves(_ command: Command, _ path: [String]) -> [(String, Command)] {
      let path = path + [command.commandName]
      let below = (command.subcommands ?? []).filter {
        $0.shouldDisplay != false && $0.commandName != "help"
      }
      return below.isEmpty
        ? [(path.joined(separator: " "), command)] : below.flatMap { leaves($0, path) }
    }
    return leaves(root, [])
  }

  /// What only this command has.
  private func own(_ command: Command) -> [Argument] {
    let general = Set((root.arguments ?? []).flatMap { $0.names ?? [] }.map(\.typed))
    return (command.arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { general.contains($0.typed) }
    }
  }

  private func synopsis(_ path: String, _ command: Command) -> [String] {
    var words = ["\\fB\(Self.escaped(path))\\fR"]
    for argument in own(command) {
      let value = "\\fI\(Self.escaped(argument.valueName ?? ""))\\fR"
      let dots = argument.isRepeating ? " ..." : ""
      let word =
        switch argument.kind {
        case .positional: value + dots
        case .flag: "\\fB\(Self.names(argument))\\fR"
        case .option: "\\fB\(Self.names(argument))\\fR \(value)\(dots)"
        }
      words.append(argument.isOptional ? "[\(word)]" : word)
    }
    return [words.joined(separator: " "), ".br"]
  }

  private func description(_ argument: Argument) -> [String] {
    let value = "\\fI\(Self.escaped(argument.valueName ?? ""))\\fR"
    let label =
      switch argument.kind {
      case .positional: value
      case .flag: "\\fB\(Self.names(argument))\\fR"
      case .option: "\\fB\(Self.names(argument))\\fR \(value)"
      }
    let standard = argument.kind == .option ? argument.defaultValue : nil
    return [".TP", label]
      + Self.paragraphs(
        (argument.abstract ?? "") + (standard.map { " Without it: \($0)." } ?? ""))
  }

  private static func names(_ argument: Argument) -> String {
    escaped((argument.names ?? []).map(\.typed).joined(separator: ", "))
  }

  /// Lines of a text; empty ones part paragraphs.
  private static func paragraphs(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? ".sp" : escaped(String(line))
    }
  }

  /// A text that is no request and holds no escape of the formatter's.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\u{0}"..."\u{7E}": escaped.unicodeScalars.append(scalar)
      default:
        // As formatters know it that take their input for Latin-1.
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
