import KompassModel

/// Every mistake and every warning that a reader of the publisher's files can report.
///
/// The raw value stands in brackets at the end of a message and is stable: publishers search for it.
enum DiagnosticIdentifier: String, CaseIterable, Sendable {
  // MARK: Files and folders

  /// There is no folder of that name.
  case missingFolder = "missing-folder"
  /// A file that must be there is not.
  case missingFile = "missing-file"
  /// The operating system refuses to open a file or folder.
  case unreadableFile = "unreadable-file"
  /// A file has more than 2 MiB, or one in `assets/` more than 20.
  case fileTooLarge = "file-too-large"
  /// Something other than an ordinary file stands where a file must.
  case notAFile = "not-a-file"
  /// A symbolic link leads out of the folder.
  case linkOutside = "link-outside"
  /// A symbolic link leads back to itself.
  case linkLoop = "link-loop"
  /// A symbolic link leads to nothing.
  case linkBroken = "link-broken"
  /// A file is not UTF-8.
  case notUTF8 = "not-utf-8"
  /// A file begins with a byte order mark.
  case byteOrderMark = "byte-order-mark"
  /// A file holds a control character or a line end that is neither LF nor CRLF.
  case controlCharacter = "control-character"
  /// A text holds a character that nobody sees, or one that turns the direction of writing.
  case invisibleCharacter = "invisible-character"
  /// A file holds nothing.
  case emptyFile = "empty-file"
  /// The name of a file or folder is not fit for an address.
  case invalidName = "invalid-name"
  /// A free page is named like a page of the site.
  case reservedName = "reserved-name"
  /// An evaluation’s file stands in the wrong folder.
  case misplacedFile = "misplaced-file"
  /// A narrative has no figures beside it.
  case narrativeWithoutFigures = "narrative-without-figures"
  /// An answer has no figures beside it.
  case responseWithoutFigures = "response-without-figures"
  /// The name of a file or folder is nearly one that the format has.
  case misspelledName = "misspelled-name"
  /// A file in `assets/` is not copied to the site.
  case skippedFile = "skipped-file"
  /// A file or folder is not part of the format.
  case unusedFile = "unused-file"
  /// A file has more findings than are shown.
  case moreFindings = "more-findings"

  // MARK: YAML as such

  /// A file is not YAML.
  case yamlSyntax = "yaml-syntax"
  /// A line of YAML is indented with a tab.
  case tabIndentation = "tab-indentation"
  /// A no-break space stands where YAML wants an ordinary one.
  case hardSpace = "hard-space"
  /// An anchor or an alias.
  case yamlAnchor = "yaml-anchor"
  /// A tag.
  case yamlTag = "yaml-tag"
  /// The merge key `<<`.
  case yamlMergeKey = "yaml-merge-key"
  /// A second YAML document in one file.
  case severalDocuments = "several-documents"
  /// YAML, Markdown or folders are nested beyond the bound.
  case nestingTooDeep = "nesting-too-deep"
  /// A key stands twice in one mapping.
  case duplicateKey = "duplicate-key"
  /// A key is not part of the format.
  case unknownKey = "unknown-key"
  /// A key that must be there is not.
  case missingKey = "missing-key"
  /// A value is not of the kind that is wanted.
  case wrongType = "wrong-type"
  /// A key has no value, or a value has no content.
  case emptyValue = "empty-value"

  // MARK: Values

  /// A value is not a number as the format writes it.
  case invalidNumber = "invalid-number"
  /// A number is too small or too large.
  case outOfRange = "out-of-range"
  /// A value is not a date.
  case invalidDate = "invalid-date"
  /// A value is not a web address.
  case invalidURL = "invalid-url"
  /// A value is not an e-mail address.
  case invalidEmail = "invalid-email"
  /// A value is not fit for an address.
  case invalidSlug = "invalid-slug"
  /// A value is not a municipality’s code.
  case invalidCode = "invalid-code"
  /// A value is not an SPDX identifier.
  case invalidLicence = "invalid-licence"
  /// A value cannot stand in `frame-ancestors`.
  case invalidAncestor = "invalid-ancestor"
  /// A language that the site does not have.
  case unknownLanguage = "unknown-language"
  /// A word is none of those that are possible.
  case unknownValue = "unknown-value"
  /// A value stands twice in a list.
  case duplicateValue = "duplicate-value"
  /// A text lacks a language of the site.
  case missingTranslation = "missing-translation"

  // MARK: The register

  /// A quotation mark within a cell is not doubled.
  case csvSyntax = "csv-syntax"
  /// A cell goes on over the end of its line.
  case newlineInCell = "newline-in-cell"
  /// Columns are separated by semicolons or tabs.
  case wrongSeparator = "wrong-separator"
  /// The heading lacks a column.
  case missingColumn = "missing-column"
  /// The heading has a column too many.
  case unknownColumn = "unknown-column"
  /// The heading has a column twice.
  case duplicateColumn = "duplicate-column"
  /// A line has more or fewer cells than the heading.
  case raggedRow = "ragged-row"
  /// A cell that must not be empty is.
  case emptyCell = "empty-cell"
  /// Two municipalities or borders have the same code.
  case duplicateCode = "duplicate-code"
  /// Two municipalities have the same slug.
  case duplicateSlug = "duplicate-slug"
  /// A county’s code is not the beginning of the municipality’s.
  case countyCodeDiffers = "county-code-differs"
  /// A county has two names.
  case countyNameDiffers = "county-name-differs"
  /// A group has two names.
  case groupNameDiffers = "group-name-differs"
  /// A group has only a code or only a name.
  case incompleteGroup = "incomplete-group"
  /// There is a year but no population.
  case incompletePopulation = "incomplete-population"

  // MARK: The instrument

  /// The id of a framework is not the name of its file.
  case idDiffersFromFile = "id-differs-from-file"
  /// Areas are not numbered 1, 2, 3 ….
  case areaNumbers = "area-numbers"
  /// An id stands twice.
  case duplicateID = "duplicate-id"
  /// A sub-area’s number belongs to another area.
  case subareaOutsideArea = "subarea-outside-area"
  /// Sub-areas are not in the order of their numbers.
  case subareaOrder = "subarea-order"
  /// The maxima of an area do not add up to 100.
  case maximaSum = "maxima-sum"
  /// A framework is compared with itself.
  case comparesWithItself = "compares-with-itself"
  /// There is no such framework.
  case unknownFramework = "unknown-framework"
  /// The framework has no such area.
  case unknownArea = "unknown-area"
  /// The framework has no such sub-area.
  case unknownSubarea = "unknown-subarea"

  // MARK: Evaluations

  /// The register has no such municipality.
  case unknownMunicipality = "unknown-municipality"
  /// The code is that of another municipality than the folder.
  case municipalityDiffersFromFolder = "municipality-differs-from-folder"
  /// The year is not that of the file’s name.
  case yearDiffersFromFile = "year-differs-from-file"
  /// A score is above the sub-area’s maximum.
  case scoreAboveMaximum = "score-above-maximum"
  /// Scores lack sub-areas of the framework.
  case missingSubareas = "missing-subareas"
  /// An evaluation or reference has no figure at all.
  case noFigures = "no-figures"
  /// An action answers an opportunity that the narrative does not list.
  case unknownOpportunity = "unknown-opportunity"
  /// An evaluation was conducted more than a year from its own year.
  case conductedInAnotherYear = "conducted-in-another-year"
  /// An evaluation is older than its framework.
  case beforeFramework = "before-framework"
  /// A chapter prints another score than the table.
  case chapterDiffers = "chapter-differs"
  /// An area’s score differs from its sub-areas’ sum beyond rounding.
  case areaSumDiffers = "area-sum-differs"
  /// A total differs from the areas’ sum beyond rounding.
  case totalSumDiffers = "total-sum-differs"
  /// A score was derived, not published.
  case derivedFigure = "derived-figure"
  /// Some areas have a score and others have none.
  case missingArea = "missing-area"
  /// An evaluation by sub-area has no narrative.
  case missingNarrative = "missing-narrative"
  /// An evaluation is marked as a draft.
  case draft
  /// None of a municipality’s evaluations has a narrative.
  case municipalityWithoutNarrative = "municipality-without-narrative"

  // MARK: Markdown

  /// A table has too many columns, or tables too many cells.
  case tableTooWide = "table-too-wide"
  /// A row has more cells than its table has columns.
  case tableRowTooLong = "table-row-too-long"
  /// A text is beyond what the parser is given.
  case textTooDense = "text-too-dense"
  /// HTML is shown as text.
  case rawHTML = "raw-html"
  /// A comment is never closed.
  case unclosedComment = "unclosed-comment"
  /// Code between marks is never closed.
  case unclosedCode = "unclosed-code"
  /// A line begins with `#` and is no heading.
  case headingWithoutSpace = "heading-without-space"
  /// An image becomes a link.
  case imageAsLink = "image-as-link"
  /// The title of a link is not shown.
  case linkTitle = "link-title"
  /// A link leads where none may lead.
  case unsafeLink = "unsafe-link"
  /// A link leads to a heading that the text does not have.
  case unknownFragment = "unknown-fragment"
  /// A link is relative.
  case relativeLink = "relative-link"
  /// A link has no address.
  case emptyLink = "empty-link"
  /// `[[` is not closed.
  case unclosedMunicipalityLink = "unclosed-municipality-link"
  /// There is no footnote of that name.
  case unknownFootnote = "unknown-footnote"
  /// Nothing refers to a footnote.
  case unusedFootnote = "unused-footnote"
  /// Nothing uses the address of a link.
  case unusedReference = "unused-reference"

  // MARK: Narrative

  /// A heading of level 1 does not open an area.
  case unknownHeading = "unknown-heading"
  /// A heading has no text.
  case emptyHeading = "empty-heading"
  /// The name of a list or an area is written as a paragraph, in bold for example.
  case headingAsText = "heading-as-text"
  /// A heading nearly opens an area or a list.
  case suspiciousHeading = "suspicious-heading"
  /// An area is opened twice.
  case duplicateArea = "duplicate-area"
  /// An area has a list twice.
  case duplicateList = "duplicate-list"
  /// A list stands before the first area.
  case listOutsideArea = "list-outside-area"
  /// Something other than one bulleted list stands below a list’s heading.
  case textOutsideList = "text-outside-list"
  /// A list or an item is empty.
  case emptyList = "empty-list"
  /// A narrative has no text on an area.
  case missingAreaText = "missing-area-text"

  // MARK: Pages, glossary, themes, map

  /// A page has no front matter.
  case missingFrontMatter = "missing-front-matter"
  /// A page stands twice in one language.
  case duplicatePage = "duplicate-page"
  /// A later evaluation has an ordinal that is not higher.
  case ordinalNotRising = "ordinal-not-rising"
  /// A term stands twice.
  case duplicateTerm = "duplicate-term"
  /// A theme’s word holds something else than letters, digits, hyphens and spaces.
  case invalidWord = "invalid-word"
  /// A theme’s word is so short that it would be found everywhere.
  case wordTooShort = "word-too-short"
  /// Two terms have a form in common.
  case duplicateForm = "duplicate-form"
  /// A ring’s last position is not its first.
  case ringNotClosed = "ring-not-closed"
  /// A ring has fewer than four positions.
  case ringTooShort = "ring-too-short"

  // MARK: Templates

  /// A key cannot be called from a template.
  case invalidStringKey = "invalid-string-key"
  /// A language lacks a text.
  case missingString = "missing-string"
  /// A text has other placeholders than in another language.
  case placeholderDiffers = "placeholder-differs"

  /// How grave it is; the same wherever it is reported.
  var severity: Diagnostic.Severity {
    switch self {
    case .unusedFile, .skippedFile, .moreFindings, .missingTranslation,
      .conductedInAnotherYear, .beforeFramework,
      .chapterDiffers, .areaSumDiffers, .totalSumDiffers, .derivedFigure, .missingArea,
      .missingNarrative, .draft, .municipalityWithoutNarrative, .rawHTML, .imageAsLink, .linkTitle,
      .unclosedMunicipalityLink,
      .suspiciousHeading, .missingAreaText:
      .warning
    default: .error
    }
  }
}
