/// A description in RDF, written as XML (RDF 1.1 XML Syntax).
struct RDFDocument {
  /// The vocabularies by the prefixes of their names, in the order that they are announced.
  let vocabularies: [(prefix: String, address: String)]
  /// The things that are described.
  let nodes: [RDFNode]

  /// The document as UTF-8.
  var bytes: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF"
    for (prefix, address) in vocabularies {
      text += "\n  xmlns:\(prefix)=\"\(XMLText.escaped(address))\""
    }
    text += ">\n"
    for node in nodes { Self.write(node, indent: "", into: &text) }
    text += "</rdf:RDF>\n"
    return Array(text.utf8)
  }

  private static func write(_ node: RDFNode, indent: String, into text: inout String) {
    let about = node.address.map { " rdf:about=\"\(reference($0))\"" } ?? ""
    text += "\(indent)<\(node.type)\(about)>\n"
    for case (let property, let value?) in node.statements {
      text += "\(indent)  <\(property)"
      switch value {
      case .address(let address): text += " rdf:resource=\"\(reference(address))\"/>\n"
      case .text(let content, let language):
        if let language { text += " xml:lang=\"\(language)\"" }
        text += ">\(XMLText.escaped(content))</\(property)>\n"
      case .typed(let content, let datatype):
        text += " rdf:datatype=\"\(datatype.address)\">\(XMLText.escaped(content))</\(property)>\n"
      case .node(let inner):
        text += ">\n"
        write(inner, indent: indent + "    ", into: &text)
        text += "\(indent)  </\(property)>\n"
      }
    }
    text += "\(indent)</\(node.type)>\n"
  }

  private static func reference(_ address: String) -> String {
    XMLText.escaped(EncodedAddress.encoded(address))
  }
}
