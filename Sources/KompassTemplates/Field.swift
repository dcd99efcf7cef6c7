/// One name that templates may use of a view model.
public struct Field<Model: ViewModel>: Sendable {
  /// What a template writes.
  @usableFromInline let name: String
  /// What the name stands for.
  @usableFromInline let kind: Kind
  /// Reads the value.
  @usableFromInline let value: @Sendable (Model) -> Value

  @inlinable init(name: String, kind: Kind, value: @escaping @Sendable (Model) -> Value) {
    self.name = name
    self.kind = kind
    self.value = value
  }

  /// Text; it is escaped wherever it is shown.
  @inlinable public static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String)
    -> Field
  {
    Field(name: name, kind: .text(isOptional: false)) { .text(get($0)) }
  }

  /// Text that may be absent: `{{#name}}` is passed over then.
  @inlinable public static func optionalText(
    _ name: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name: name, kind: .text(isOptional: true)) { get($0).map { .text($0) } ?? .nothing }
  }

  /// Finished markup: goes in with three braces, as it is.
  @inlinable public static func markup(_ name: String, _ get: @escaping @Sendable (Model) -> Markup)
    -> Field
  {
    Field(name: name, kind: .markup(isOptional: false)) { .markup(get($0)) }
  }

  /// The same where there is so much of it that it is not held.
  @inlinable public static func markup(
    _ name: String, _ get: @escaping @Sendable (Model) -> MadeMarkup
  ) -> Field {
    Field(name: name, kind: .markup(isOptional: false)) { .madeMarkup(get($0)) }
  }

  /// Finished markup that may be absent.
  @inlinable public static func optionalMarkup(
    _ name: String, _ get: @escaping @Sendable (Model) -> Markup?
  ) -> Field {
    Field(name: name, kind: .markup(isOptional: true)) { get($0).map { .markup($0) } ?? .nothing }
  }

  /// A condition for a section.
  @inlinable public static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool)
    -> Field
  {
    Field(name: name, kind: .flag) { .flag(get($0)) }
  }

  /// A view model within this one.
  @inlinable public static func record<Inner: ViewModel>(
    _ name: String, _ get: @escaping @Sendable (Model) -> Inner
  ) -> Field {
    Field(name: name, kind: .record({ Shape(of: Inner.self) }, isOptional: false)) {
      .record(Record(get($0)))
    }
  }

  /// A view model within this one that may be absent.
  @inlinable public static func optionalRecord<Inner: ViewModel>(
    _ name: String, _ get: @escaping @Sendable (Model) -> Inner?
  ) -> Field {
    Field(name: name, kind: .record({ Shape(of: Inner.self) }, isOptional: true)) { model in
      get(model).map { .record(Record($0)) } ?? .nothing
    }
  }

  /// View models to be laid out one after the other.
  @inlinable public static func list<Inner: ViewModel>(
    _ name: String, _ get: @escaping @Sendable (Model) -> [Inner]
  ) -> Field {
    Field(name: name, kind: .list { Shape(of: Inner.self) }) { model in
      let items = get(model)
      return .list(Records(count: items.count) { Record(items[$0]) })
    }
  }

  /// The same where there are so many that they are not held.
  @inlinable public static func list<Inner: ViewModel>(
    _ name: String, _ get: @escaping @Sendable (Model) -> MadeList<Inner>
  ) -> Field {
    Field(name: name, kind: .list { Shape(of: Inner.self) }) { model in
      let items = get(model)
      return .list(Records(count: items.count) { Record(items.make($0)) })
    }
  }

  /// Texts to be laid out one after the other; each is `{{.}}`.
  @inlinable public static func texts(
    _ name: String, _ get: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name: name, kind: .texts) { .texts(get($0)) }
  }
}
