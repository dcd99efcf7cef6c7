/// What values of JSON look like: a JSON Schema of the dialect 2020-12.
public struct JSONSchema: Sendable {
  /// A member of an object.
  public struct Member: Sendable {
    let name: String
    let schema: JSONSchema
    let isRequired: Bool

    /// A member that every object has.
    public static func required(_ name: String, _ schema: JSONSchema) -> Member {
      Member(name: name, schema: schema, isRequired: true)
    }

    /// A member that is left out where its value is not known.
    public static func optional(_ name: String, _ schema: JSONSchema) -> Member {
      Member(name: name, schema: schema, isRequired: false)
    }
  }

  /// The address of the dialect.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The keywords in the order in which they are written; those without a value are left out.
  private let keywords: [(String, JSONValue?)]

  private init(_ keywords: [(String, JSONValue?)]) { self.keywords = keywords }

  /// The schema as a value, for a place in another schema.
  public var value: JSONValue { .object(keywords) }

  /// The schema as a document of its own.
  ///
  /// - Parameter address: the absolute address where it lies.
  public func document(at address: String, title: String) -> JSONValue {
    .object(
      [("$schema", .text(Self.dialect)), ("$id", .text(address)), ("title", .text(title))]
        + keywords)
  }

  /// The schema with words on what the value means.
  public func described(_ description: String) -> JSONSchema {
    JSONSchema(keywords + [("description", .text(description))])
  }

  /// The schema with a name for people.
  func titled(_ title: String) -> JSONSchema {
    JSONSchema(keywords + [("title", .text(title))])
  }

  /// The same values, or `null`.
  public var orNull: JSONSchema {
    JSONSchema([("anyOf", .list([value, .object([("type", .text("null"))])]))])
  }

  // Kinds of values

  /// A text.
  ///
  /// - Parameters:
  ///   - pattern: a regular expression (ECMA-262) that it matches.
  ///   - format: what it is of the kinds that the dialect names: `uri`, `date`.
  public static func text(pattern: String? = nil, format: String? = nil) -> JSONSchema {
    JSONSchema([
      ("type", .text("string")), ("pattern", .text(pattern)), ("format", .text(format)),
    ])
  }

  /// One of several texts.
  public static func oneOf(_ values: [String]) -> JSONSchema {
    JSONSchema([("type", .text("string")), ("enum", .list(values.map { .text($0) }))])
  }

  /// This text and no other.
  public static func constant(_ text: String) -> JSONSchema {
    JSONSchema([("const", .text(text))])
  }

  /// This number and no other.
  public static func constant(_ number: Int) -> JSONSchema {
    JSONSchema([("const", .number(number))])
  }

  /// A whole number.
  public static func whole(atLeast minimum: Int? = nil) -> JSONSchema {
    JSONSchema([("type", .text("integer")), ("minimum", minimum.map { .number($0) })])
  }

  /// A number.
  public static func number(atLeast minimum: Int? = nil, atMost maximum: Int? = nil) -> JSONSchema {
    JSONSchema([
      ("type", .text("number")), ("minimum", minimum.map { .number($0) }),
      ("maximum", maximum.map { .number($0) }),
    ])
  }

  /// A condition.
  public static let flag = JSONSchema([("type", .text("boolean"))])

  /// A condition that is only written where it holds.
  public static let mark = JSONSchema([("const", .flag(true))])

  /// Values of one kind in their order.
  public static func list(_ items: JSONSchema) -> JSONSchema {
    JSONSchema([("type", .text("array")), ("items", items.value)])
  }

  /// An object with these members and no others.
  public static func object(_ members: [Member]) -> JSONSchema {
    let required = members.filter(\.isRequired).map { JSONValue.text($0.name) }
    return JSONSchema([
      ("type", .text("object")),
      ("properties", .object(members.map { ($0.name, $0.schema.value) })),
      ("required", required.isEmpty ? nil : .list(required)),
      ("additionalProperties", .flag(false)),
    ])
  }

  /// An object whose members are named as `pattern` says, each with a value of the same kind.
  public static func map(names pattern: String, _ values: JSONSchema) -> JSONSchema {
    JSONSchema([
      ("type", .text("object")), ("patternProperties", .object([(pattern, values.value)])),
      ("additionalProperties", .flag(false)),
    ])
  }
}
