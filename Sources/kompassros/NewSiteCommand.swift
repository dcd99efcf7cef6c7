import ArgumentParser
import KompassBuild

/// `kompassros new site`: makes a folder with everything that a site needs.
struct NewSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Make a small site that works.",
    discussion: """
      Lays down content/ with one example and the templates that come with the program. Nothing is ever
      overwritten: the folder must not exist yet, or be empty.
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Flag(help: "Put all municipalities of Sweden into the register, not the example alone.")
  var allMunicipalities = false

  func validate() throws {
    if folder.isEmpty { throw ValidationError("Name the folder to make.") }
  }

  func run() throws {
    do throws(BuildFault) {
      let count = try NewSite(folder: folder, hasWholeRegister: allMunicipalities).make()
      Output.print(
        """
        Made a site in \(folder): \(count) files, all of its content an example.
        Next:
          cd \(ShellWord.quoted(folder))
          kompassros build      makes the site in public/
        \(folder)/README.md says, in Swedish, what to change first.
        """)
    } catch {
      Output.complain("kompassros: \(error)")
      throw ExitStatus.fault
    }
  }
}
