/// A syntax error as libyaml words it, put in plain words for somebody who edits a website.
struct YAMLFault {
  /// What is wrong, in a sentence.
  let message: String
  /// What to do.
  let fix: String
  /// Whether the place to look at is where the construct begins rather than where reading failed.
  let isAtContext: Bool
  /// The name of the mistake.
  let identifier: DiagnosticIdentifier

  /// Puts libyaml's `problem`, found on `line` while reading what began on `contextLine`, in plain words.
  ///
  /// `character` is the one where reading failed.
  init(
    problem: String, context: String?, line: Int, contextLine: Int?, character: Unicode.Scalar?
  ) {
    let begin = contextLine.map { " that begins on line \($0)" } ?? ""
    let keys = contextLine.map { " that begin on line \($0)" } ?? ""
    let context = context ?? ""
    var identifier = DiagnosticIdentifier.yamlSyntax
    var isAtContext = false
    let message: String
    let fix: String
    switch problem {
    case "mapping values are not allowed in this context":
      message = "a colon with a space after it is not allowed at this place"
      fix = "put quotation marks around a text that holds “: ”, or mend the indentation of the line"
    case "could not find expected ':'":
      isAtContext = true
      message = "this line is neither a key with a colon nor part of the text before it"
      fix = "write it as “key: value”, or indent it under the key that it belongs to"
    case "did not find expected key":
      message = "the line does not belong to the keys\(keys)"
      fix =
        "give it the same indentation as the keys beside it, and close every quotation mark before it"
    case "did not find expected '-' indicator":
      message = "the line does not fit into the list\(begin)"
      fix = "begin it with “- ” at the same indentation as the other items"
    case "did not find expected ',' or ']'":
      isAtContext = contextLine != line
      message =
        isAtContext
        ? "the list in square brackets that begins here is not closed"
        : "within square brackets a comma or the closing bracket must stand here"
      fix =
        "write the list as [a, b, c], with quotation marks around texts that hold , : [ ] { or }"
    case "did not find expected ',' or '}'":
      isAtContext = contextLine != line
      message =
        isAtContext
        ? "the curly bracket that opens here is not closed"
        : "within curly brackets a comma or the closing bracket must stand here"
      fix =
        "write it as { key: value, key: value }, with quotation marks around texts that hold , : [ ] { or }"
    case "found unexpected end of stream", "found unexpected document indicator":
      isAtContext = true
      message = "the quotation mark that opens here is never closed"
      fix = "add the closing quotation mark"
    case _ where context.hasSuffix("directive"):
      message = "a line cannot begin with “%”"
      fix = "put quotation marks around the text, or delete the line"
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      message = "a backslash within \" \" must be followed by a letter that YAML knows"
      fix = "write two backslashes, or use ' ' around the text"
    case "block sequence entries are not allowed in this context":
      message = "a list item is not allowed at this place"
      fix = "put the list on lines of its own below the key"
    case "block mapping not allowed in this context",
      "mapping keys are not allowed in this context":
      message = "a key is not allowed at this place"
      fix = "put the key on a line of its own"
    case "found character that cannot start any token":
      if character == "\t" {
        identifier = .tabIndentation
        message = "a tab stands where a value must begin"
        fix = "use spaces instead of tabs"
      } else {
        message =
          "a text without quotation marks cannot begin with “\(character.map(String.init) ?? "")”"
        fix = "put quotation marks around the text"
      }
    case "did not find expected node content":
      message = "a value is missing before “\(character.map(String.init) ?? "")”"
      fix = "write the value, or put quotation marks around a text that begins with such a sign"
    case "found unexpected ':'":
      message = "a colon is not allowed at this place of a text without quotation marks"
      fix = "put quotation marks around the text"
    case "did not find expected comment or line break",
      "found an indentation indicator equal to 0":
      message = "after | or > nothing may stand on the same line"
      fix = "begin the text on the next line, indented"
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      identifier = .tabIndentation
      message = "the line is indented with a tab"
      fix = "use spaces instead of tabs"
    case "but found another document", "did not find expected <document start>":
      identifier = .severalDocuments
      if problem.hasPrefix("but") {
        message = "a second YAML document begins here"
        fix = "keep one document in the file and delete the line ---"
      } else {
        identifier = .yamlSyntax
        message = "the line does not belong to what stands before it"
        fix = "mend the indentation of this line or of the one before it"
      }
    case "found undefined alias", "did not find expected alphabetic or numeric character":
      identifier = .yamlAnchor
      message = "anchors and aliases (& and *) are not used here"
      fix = "write the value out, or put quotation marks around the text"
    default:
      message =
        "the line cannot be read as YAML: \(problem)\(context.isEmpty ? "" : " \(context)\(begin)")"
      fix = "put quotation marks around texts with special characters and check the indentation"
    }
    self.message = message
    self.fix = fix
    self.isAtContext = isAtContext
    self.identifier = identifier
  }
}
