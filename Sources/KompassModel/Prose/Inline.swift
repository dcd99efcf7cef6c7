/// A run within a line of text.
public indirect enum Inline: Equatable, Sendable {
  /// Where a link leads.
  public enum Destination: Hashable, Sendable {
    /// An address elsewhere: `http`, `https`, `mailto` or `tel`.
    case external(String)
    /// A page of the site, from its root without the leading `/`, with its fragment if any: `metod/#revisioner`.
    case page(String)
    /// A place on the same page.
    case fragment(String)
    /// Another municipality's profile.
    case municipality(Slug)
  }

  /// Plain text.
  case text(String)
  /// A line that ends here without meaning anything by it.
  case softBreak
  /// A line that is to end here.
  case lineBreak
  /// Text with stress.
  case emphasis([Inline])
  /// Text with strong stress.
  case strong([Inline])
  /// Text struck out.
  case struck([Inline])
  /// Text as typed.
  case code(String)
  /// A link.
  case link(Destination, [Inline])
  /// A mark for the footnote with this label, from 1.
  case footnoteMark(Int)
}
