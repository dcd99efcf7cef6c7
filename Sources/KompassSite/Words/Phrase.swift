import KompassModel

/// Every text that is put together in code, with its key in `templates/strings/LANG.yaml`.
enum Phrase: CaseIterable, Sendable {
  // How things are written
  case decimalSeparator, groupSeparator, and, languageName, quoted, percent
  // Titles and descriptions
  case titleMunicipalities, titleAreas, titleEvaluation, titleGlossary, titleNotFound, titleSearch
  case descriptionStart, descriptionMunicipalities, descriptionAreas, descriptionArea
  case descriptionGlossary, descriptionSearch
  case descriptionUnevaluated
  // Sharing
  case locale, descriptionProfile, feedAll, feedOne
  case citedTitle, citedBy, citedAlone, citedConducted, citedSite
  case sharedSum, sharedTotalSum, sharedEvaluation, sharedRadar
  case crumbStart
  // Counts
  case inhabitants, inhabitantsUndated, evaluations, results, ofMunicipalities, evaluatedShort
  case interviewed, interviewedAbout, ordinal
  // The total
  case total, totalMore, totalFewer, totalSame, totalAlone, totalOfMaximum, totalSum
  case referenceAbove, referenceBelow, referenceEqual, referenceName
  case referenceTotal, referenceArea
  // The areas
  case highest, highestTied, lowest, lowestTied
  case areasAgainstReference, areasAbove, areasBelow, areasEqual, farthestAbove, farthestBelow
  case areasChanged, areasUp, areasDown, areasSame, largestRise, largestFall
  case areasMissing, sinceYear, againstReference
  // One area
  case areaMore, areaFewer, areaSame, areaAbove, areaBelow, areaEqual
  case bestSubareas, weakestSubareas, bestMeans, weakestMeans, scoreOf, scoreMissing
  // Notes on figures
  case noteDerived, noteChapter, noteAreaRounded, noteAreaDiffers, noteTotalRounded
  case noteTotalDiffers, noteAreaSum, noteAreaChapter, noteChapterSum, noteSubarea
  case notePreviousSum
  // History
  case stepFull, stepComparable, stepApproximate, stepNone, changeInPoints, revisionBreak
  // Spread
  case spreadOne, spreadTwo, spreadFew, spread, evaluationLabel
  // Charts
  case radarTitle, barsTitle, subareaChartTitle, allSubareasTitle, slopeTitle, stripTitle
  case referenceChartTitle
  case missing, thisEvaluation, previousEvaluation, totalRow
  // Prose
  case footnote, footnoteBack, taskDone, taskOpen
  // Peers
  case peerEveryone, peerCounty, peerGroup, peerSize
  case peerFirstTime, peerAbove, peerBelow, peerEqual, peersBasis, peersFew, peersNoTotal, peersSums
  case peersCaption, peersHeading, peersAreaCaption, areaHeading, totalsStripTitle, quartileBand
  // Areas
  case areaMean, areaBest, subareaBasis, subareaDerived
  case moreStrengths, themeCount, themeUses, subareaSpreadCaption,
    subareaSpreadTitle
  case subareaWithMaximum, subareaHeading, meanKey, extremesKey
  // Search
  case searchPart, searchUnevaluated
  // The map
  case mapTitle, markedSum, mapNone, mapEvaluated, mapTotal, mapBorders, mapCount, mapClassNone
  case mapClassOther
  case mapClassUnder, mapClassBetween, mapClassFrom
  // Likeness
  case similarVery, similarQuite, similarSomewhat, similarLittle, similarGroup, similarMainGroup
  case similarOtherGroup, similarUnknownGroup, similarCounty, similarOtherCounty, similarSize,
    similarLarger
  case similarMuchLarger, similarSmaller, similarMuchSmaller, similarSentence, methodPage
  case similarAnchor
  // Learning and change
  case learnBasis, learnBest, learnMention, changeAreas, changeSubareas, changeStep, changeNone
  case changesTitle
  case bridgeFull, bridgeApproximate, bridgeNone
  // The municipality's answer
  case actionsCount, actionsNone, actionsDone, actionsOngoing, actionsPlanned, actionsDropped
  case actionsAnswered, answerScore, answerTarget, answerAfter, answerAfterAlone
  case answerReached, answerNotReached
  case statusPlanned, statusOngoing, statusDone, statusDropped, municipalityTarget
  // Easy words
  case titleEasyRead, descriptionEasyRead, easyEvaluation
  case easyInstrument, easySum, easyPreviousSum
  case easyTotal, easyNoTotal, easyMore, easyFewer, easySame
  case easyHighest, easyLowest
  // The list of municipalities
  case sizeUnder, sizeBetween, sizeFrom, sortTotal
  // Beside each other
  case titleCompare, descriptionCompare, descriptionComparison
  case compareMore, compareFewer, compareSame, compareNoTotal, compareOnlyTotal, compareNoShape
  case compareCounts, compareLargest, comparePart, compareMissing
  case compareAreas, compareSubareas, compareDifference, compareDistance, compareRevision
  case compareRadar, compareBridge
  case chooseEvaluation, chooseNobody, chooseNumber
  case chosenUnknown, chosenTooMany, chosenOtherRevision, chosenFailed, chosenNone, chosenOne,
    chosenShown
  // Embedding
  case titleEmbedding, descriptionEmbedding, embedLink, embedOneLink, badgeTitle, badgeCaption
  case badgeNoTotal, sumMark, embedPlaceholder
  // The open data
  case titleData, descriptionData, sizeBytes, sizeKilobytes, sizeMegabytes, citation
  case filesOfAllYears
  case kindText, kindIdentifier, kindInteger, kindDecimal, kindYear, kindDate, kindFlag
  case kindAddress, kindLanguage, kindChoice
  // Files: words that the pages have too, and what leads to them
  case fileAreas, fileArea, fileSubarea, filePoints, fileMaximum, filePercent, fileChange
  case fileDistance, fileSum, fileDerived, fileHighlights, fileOpening, fileChapters
  case fileStrengths, fileOpportunities, fileAnalysis, fileHistory, fileYear, fileTotal
  case fileRevision, fileComparison, fileFirst, fileNotes, fileFigures, fileSource
  case fileReferenceSource, fileNarrative, fileMeaning, fileUnevaluated, fileUnevaluatedText
  case fileConducted, fileOrdinal, fileFramework, fileInterviewed, fileEvaluators
  case fileAnswer, fileOwnWords, filePublished, fileDue, fileOutcome
  case fileAddress, fileLicence, filePublisher
  case downloadData, downloadFigures, downloadMarkdown
  // The register
  case mentionedIn, mentionedInOpening, kindFull, kindAreas, kindSomeAreas, kindTotal

  /// The key, the names of the values that code gives, and whether the text depends on a number.
  var definition: (key: String, names: [String], isCount: Bool) {
    switch self {
    case .decimalSeparator: ("format.decimal_separator", [], false)
    case .groupSeparator: ("format.group_separator", [], false)
    case .and: ("format.and", [], false)
    case .languageName: ("format.language_name", [], false)
    case .quoted: ("format.quoted", ["text"], false)
    case .percent: ("format.percent", ["number"], false)
    case .titleMunicipalities: ("title.municipalities", [], false)
    case .titleAreas: ("title.areas", [], false)
    case .titleEvaluation: ("title.evaluation", ["name", "year"], false)
    case .titleGlossary: ("title.glossary", [], false)
    case .titleNotFound: ("title.not_found", [], false)
    case .descriptionStart: ("description.start", ["evaluated", "municipalities"], false)
    case .descriptionMunicipalities:
      ("description.municipalities", ["evaluated", "municipalities"], false)
    case .descriptionAreas: ("description.areas", [], false)
    case .descriptionArea: ("description.area", ["name"], false)
    case .descriptionGlossary: ("description.glossary", [], false)
    case .descriptionUnevaluated: ("description.unevaluated", ["name", "county"], false)
    case .crumbStart: ("crumb.start", [], false)
    case .inhabitants: ("count.inhabitants", ["n", "year"], true)
    case .inhabitantsUndated: ("count.inhabitants_undated", ["n"], true)
    case .evaluations: ("count.evaluations", ["n"], true)
    case .results: ("count.results", ["n"], true)
    case .ofMunicipalities: ("count.of_municipalities", ["n", "all"], true)
    case .evaluatedShort: ("count.evaluated_short", ["n", "all"], true)
    case .interviewed: ("count.interviewed", ["n"], true)
    case .interviewedAbout: ("count.interviewed_about", ["n"], true)
    case .ordinal: ("count.ordinal", ["n"], false)
    case .total: ("total.alone", ["name", "points", "maximum", "year"], false)
    case .totalMore:
      ("total.more", ["name", "points", "maximum", "year", "difference", "previous"], false)
    case .totalFewer:
      ("total.fewer", ["name", "points", "maximum", "year", "difference", "previous"], false)
    case .totalSame: ("total.same", ["name", "points", "maximum", "year", "previous"], false)
    case .totalAlone: ("total.unknown", ["name", "year"], false)
    case .totalOfMaximum: ("total.of_maximum", ["maximum"], false)
    case .totalSum: ("total.sum", ["n"], false)
    case .referenceAbove: ("reference.above", ["difference", "reference", "points"], false)
    case .referenceBelow: ("reference.below", ["difference", "reference", "points"], false)
    case .referenceEqual: ("reference.equal", ["reference", "points"], false)
    case .referenceName: ("reference.name", ["reference", "year"], false)
    case .referenceTotal: ("reference.total", ["reference", "points", "maximum"], false)
    case .referenceArea: ("reference.area", ["reference", "points"], false)
    case .highest: ("areas.highest", ["areas", "points", "maximum"], false)
    case .highestTied: ("areas.highest_tied", ["areas", "points", "maximum"], false)
    case .lowest: ("areas.lowest", ["areas", "points", "maximum"], false)
    case .lowestTied: ("areas.lowest_tied", ["areas", "points", "maximum"], false)
    case .areasAgainstReference:
      ("areas.against_reference", ["reference", "counts"], false)
    case .areasAbove: ("areas.count_above", ["n"], true)
    case .areasBelow: ("areas.count_below", ["n"], true)
    case .areasEqual: ("areas.count_equal", ["n"], true)
    case .farthestAbove: ("areas.farthest_above", ["areas", "difference"], false)
    case .farthestBelow: ("areas.farthest_below", ["areas", "difference"], false)
    case .areasChanged: ("areas.changed", ["year", "counts"], false)
    case .areasUp: ("areas.count_up", ["n"], true)
    case .areasDown: ("areas.count_down", ["n"], true)
    case .areasSame: ("areas.count_same", ["n"], true)
    case .largestRise: ("areas.largest_rise", ["areas", "difference"], false)
    case .largestFall: ("areas.largest_fall", ["areas", "difference"], false)
    case .areasMissing: ("areas.missing", ["areas"], false)
    case .sinceYear: ("areas.since_year", ["year"], false)
    case .againstReference: ("areas.against", [], false)
    case .areaMore: ("area.more", ["difference", "year"], false)
    case .areaFewer: ("area.fewer", ["difference", "year"], false)
    case .areaSame: ("area.same", ["year"], false)
    case .areaAbove: ("area.above", ["difference", "reference"], false)
    case .areaBelow: ("area.below", ["difference", "reference"], false)
    case .areaEqual: ("area.equal", ["reference"], false)
    case .bestSubareas: ("area.best_subareas", ["subareas"], false)
    case .weakestSubareas: ("area.weakest_subareas", ["subareas"], false)
    case .bestMeans: ("area.best_means", ["subareas"], false)
    case .weakestMeans: ("area.weakest_means", ["subareas"], false)
    case .scoreOf: ("area.score_of", ["points", "maximum"], false)
    case .scoreMissing: ("area.score_missing", [], false)
    case .noteDerived: ("note.derived", ["subarea"], false)
    case .noteChapter: ("note.chapter", ["area", "table", "chapter"], false)
    case .noteAreaRounded: ("note.area_rounded", ["area", "printed", "sum"], false)
    case .noteAreaDiffers: ("note.area_differs", ["area", "printed", "sum"], false)
    case .noteTotalRounded: ("note.total_rounded", ["printed", "sum"], false)
    case .noteTotalDiffers: ("note.total_differs", ["printed", "sum"], false)
    case .noteAreaSum: ("note.area_sum", ["area", "n"], false)
    case .noteAreaChapter: ("note.area_chapter", ["area"], false)
    case .noteChapterSum: ("note.chapter_sum", ["area", "sum", "chapter"], false)
    case .notePreviousSum: ("note.previous_sum", ["year", "points"], false)
    case .noteSubarea: ("note.subarea", ["subarea", "note"], false)
    case .stepFull: ("history.step_full", [], false)
    case .stepComparable: ("history.step_comparable", [], false)
    case .stepApproximate: ("history.step_approximate", [], false)
    case .stepNone: ("history.step_none", [], false)
    case .changeInPoints: ("history.change", ["difference"], false)
    case .revisionBreak: ("history.revision_break", [], false)
    case .spreadOne: ("spread.one", ["points"], false)
    case .spreadTwo: ("spread.two", ["lowest", "highest"], false)
    case .spreadFew: ("spread.few", ["n", "lowest", "highest", "median"], false)
    case .spread:
      ("spread.many", ["n", "lowest", "highest", "lower", "median", "upper"], false)
    case .evaluationLabel: ("spread.evaluation", ["name", "year"], false)
    case .radarTitle: ("chart.radar", ["name", "year"], false)
    case .barsTitle: ("chart.bars", ["name", "year"], false)
    case .subareaChartTitle: ("chart.subareas", ["area", "name", "year"], false)
    case .allSubareasTitle: ("chart.all_subareas", ["name", "year"], false)
    case .slopeTitle: ("chart.slope", ["name"], false)
    case .stripTitle: ("chart.strip", ["area", "revision"], false)
    case .referenceChartTitle: ("chart.reference", ["reference"], false)
    case .missing: ("chart.missing", [], false)
    case .thisEvaluation: ("chart.this", ["name", "year"], false)
    case .previousEvaluation: ("chart.previous", ["name", "year"], false)
    case .totalRow: ("chart.total", [], false)
    case .footnote: ("prose.footnote", [], false)
    case .footnoteBack: ("prose.footnote_back", ["n"], false)
    case .taskDone: ("prose.task_done", [], false)
    case .taskOpen: ("prose.task_open", [], false)
    case .sizeUnder: ("size.under", ["n"], false)
    case .sizeBetween: ("size.between", ["fewest", "most"], false)
    case .sizeFrom: ("size.from", ["n"], false)
    case .sortTotal: ("sort.total", [], false)
    case .titleSearch: ("title.search", [], false)
    case .descriptionSearch: ("description.search", [], false)
    case .searchUnevaluated: ("search.unevaluated", [], false)
    case .searchPart: ("search.part", ["page", "heading"], false)
    case .titleCompare: ("title.compare", [], false)
    case .descriptionCompare: ("description.compare", [], false)
    case .descriptionComparison: ("description.comparison", ["names"], false)
    case .compareMore: ("compare.more", ["name", "other", "difference", "points", "others"], false)
    case .compareFewer:
      ("compare.fewer", ["name", "other", "difference", "points", "others"], false)
    case .compareSame: ("compare.same", ["name", "other", "points"], false)
    case .compareNoTotal: ("compare.no_total", ["names"], false)
    case .compareOnlyTotal: ("compare.only_total", ["names"], false)
    case .compareNoShape: ("compare.no_shape", ["names"], false)
    case .compareCounts: ("compare.counts", ["name", "other", "counts"], false)
    case .compareLargest: ("compare.largest", ["parts"], false)
    case .comparePart: ("compare.part", ["area", "difference", "name"], false)
    case .compareMissing: ("compare.missing", ["areas"], false)
    case .compareAreas: ("compare.areas", ["revision"], false)
    case .compareSubareas: ("compare.subareas", ["revision"], false)
    case .compareDifference: ("compare.difference", ["one", "other"], false)
    case .compareDistance: ("compare.distance", [], false)
    case .compareRevision: ("compare.revision", ["revision", "names"], false)
    case .compareRadar: ("compare.radar", ["names"], false)
    case .compareBridge: ("compare.bridge", ["revision", "other"], false)
    case .chooseEvaluation: ("choose.evaluation", ["label", "revision"], false)
    case .chooseNobody: ("choose.nobody", [], false)
    case .chooseNumber: ("choose.number", ["letter"], false)
    case .chosenUnknown: ("chosen.unknown", ["items"], false)
    case .chosenTooMany: ("chosen.too_many", [], false)
    case .chosenOtherRevision: ("chosen.other_revision", ["name"], false)
    case .chosenFailed: ("chosen.failed", ["names"], false)
    case .chosenNone: ("chosen.none", [], false)
    case .chosenOne: ("chosen.one", [], false)
    case .chosenShown: ("chosen.shown", ["names"], false)
    case .titleEmbedding: ("title.embedding", [], false)
    case .descriptionEmbedding: ("description.embedding", [], false)
    case .embedLink: ("embed.link", ["name"], false)
    case .embedOneLink: ("embed.link_year", ["name", "year"], false)
    case .embedPlaceholder: ("embed.placeholder", [], false)
    case .badgeTitle: ("badge.title", ["name", "year"], false)
    case .badgeCaption: ("badge.caption", ["year"], false)
    case .sumMark: ("table.sum", [], false)
    case .badgeNoTotal: ("badge.no_total", [], false)
    case .titleData: ("title.data", [], false)
    case .descriptionData: ("description.data", [], false)
    case .sizeBytes: ("data.bytes", ["n"], true)
    case .sizeKilobytes: ("data.kilobytes", ["number"], false)
    case .sizeMegabytes: ("data.megabytes", ["number"], false)
    case .filesOfAllYears: ("data.all_years", ["municipality"], false)
    case .citation: ("data.citation", ["publisher", "site", "address"], false)
    case .kindText: ("data.text", [], false)
    case .kindIdentifier: ("data.identifier", [], false)
    case .kindInteger: ("data.integer", [], false)
    case .kindDecimal: ("data.decimal", [], false)
    case .kindYear: ("data.year", [], false)
    case .kindDate: ("data.date", [], false)
    case .kindFlag: ("data.flag", [], false)
    case .kindAddress: ("data.address", [], false)
    case .kindLanguage: ("data.language", [], false)
    case .kindChoice: ("data.choice", [], false)
    case .mentionedIn: ("mention.area", ["name", "year", "area"], false)
    case .mentionedInOpening: ("mention.opening", ["name", "year"], false)
    case .kindFull: ("kind.full", [], false)
    case .kindAreas: ("kind.areas", [], false)
    case .kindSomeAreas: ("kind.some_areas", [], false)
    case .kindTotal: ("kind.total", [], false)
    case .peerEveryone: ("peer.everyone", [], false)
    case .peerCounty: ("peer.county", ["county"], false)
    case .peerGroup: ("peer.group", ["group"], false)
    case .peerSize: ("peer.size", ["size"], false)
    case .peerFirstTime: ("peer.first_time", ["most"], false)
    case .peerAbove: ("peer.above", ["points", "difference", "mean", "group", "basis"], false)
    case .peerBelow: ("peer.below", ["points", "difference", "mean", "group", "basis"], false)
    case .peerEqual: ("peer.equal", ["points", "mean", "group", "basis"], false)
    case .peersBasis: ("peer.basis", ["n", "years"], true)
    case .peersNoTotal: ("peer.no_total", [], false)
    case .peersFew: ("peer.few", ["groups"], false)
    case .peersSums: ("peer.sums", ["n"], true)
    case .peersCaption: ("peer.caption", ["name", "revision"], false)
    case .peersHeading: ("peer.heading", [], false)
    case .peersAreaCaption: ("peer.area_caption", ["group", "revision"], false)
    case .areaHeading: ("table.area", [], false)
    case .totalsStripTitle: ("chart.totals", ["revision"], false)
    case .quartileBand: ("chart.quartiles", ["lower", "median", "upper"], false)
    case .areaMean: ("area.mean", ["mean", "basis"], false)
    case .areaBest: ("area.best", ["municipalities", "points"], false)
    case .subareaBasis: ("area.subarea_basis", ["basis"], false)
    case .subareaDerived: ("area.subarea_derived", ["n"], true)
    case .moreStrengths: ("area.more_strengths", ["n"], true)
    case .themeCount: ("theme.count", ["n", "uses", "all"], true)
    case .themeUses: ("theme.uses", ["n"], true)
    case .subareaSpreadCaption: ("area.subarea_spread", ["area", "revision"], false)
    case .subareaSpreadTitle: ("chart.subarea_spread", ["area", "revision"], false)
    case .subareaWithMaximum: ("area.subarea_maximum", ["number", "name", "maximum"], false)
    case .subareaHeading: ("table.subarea", [], false)
    case .meanKey: ("chart.mean", [], false)
    case .extremesKey: ("chart.extremes", [], false)
    case .mapTitle: ("map.title", ["revision"], false)
    case .mapBorders: ("map_part.borders", ["attribution"], false)
    case .markedSum: ("map.sum", ["points"], false)
    case .mapNone: ("map.none", ["name"], false)
    case .mapEvaluated: ("map.evaluated", ["name", "year", "revision"], false)
    case .mapTotal: ("map.total", ["name", "points", "maximum", "year", "revision"], false)
    case .mapCount: ("map.count", ["n"], true)
    case .mapClassNone: ("map.class_none", [], false)
    case .mapClassOther: ("map.class_other", ["revision"], false)
    case .mapClassUnder: ("map.class_under", ["bound"], false)
    case .mapClassBetween: ("map.class_between", ["fewest", "bound"], false)
    case .mapClassFrom: ("map.class_from", ["fewest"], false)
    case .similarVery: ("similar.very", [], false)
    case .similarQuite: ("similar.quite", [], false)
    case .similarSomewhat: ("similar.somewhat", [], false)
    case .similarLittle: ("similar.little", [], false)
    case .similarGroup: ("similar.group", [], false)
    case .similarMainGroup: ("similar.main_group", [], false)
    case .similarUnknownGroup: ("similar.unknown_group", [], false)
    case .similarOtherGroup: ("similar.other_group", [], false)
    case .similarCounty: ("similar.county", [], false)
    case .similarOtherCounty: ("similar.other_county", [], false)
    case .similarSize: ("similar.size", [], false)
    case .similarLarger: ("similar.larger", [], false)
    case .similarMuchLarger: ("similar.much_larger", [], false)
    case .similarSmaller: ("similar.smaller", [], false)
    case .similarMuchSmaller: ("similar.much_smaller", [], false)
    case .similarSentence: ("similar.sentence", ["name", "other", "reasons"], false)
    case .methodPage: ("method.page", [], false)
    case .similarAnchor: ("method.similar", [], false)
    case .learnBasis: ("learn.basis", ["n"], true)
    case .learnBest: ("learn.best", ["municipalities", "score"], false)
    case .learnMention: ("learn.mention", ["name", "author", "year"], false)
    case .changeAreas: ("change.areas", ["steps"], false)
    case .changeSubareas: ("change.subareas", ["steps"], false)
    case .changeStep: ("change.step", ["difference", "part"], false)
    case .changeNone: ("change.none", [], false)
    case .changesTitle: ("chart.changes", ["name", "previous", "year"], false)
    case .bridgeFull: ("bridge.full", [], false)
    case .bridgeApproximate: ("bridge.approximate", [], false)
    case .bridgeNone: ("bridge.none", [], false)
    case .actionsCount: ("answer.actions", ["n", "counts"], true)
    case .actionsNone: ("answer.no_actions", [], false)
    case .actionsDone: ("answer.done", ["n"], true)
    case .actionsOngoing: ("answer.ongoing", ["n"], true)
    case .actionsPlanned: ("answer.planned", ["n"], true)
    case .actionsDropped: ("answer.dropped", ["n"], true)
    case .actionsAnswered: ("answer.answered", ["n", "answered"], true)
    case .answerScore: ("answer.score", ["points", "year"], false)
    case .answerTarget: ("answer.target", ["points"], false)
    case .answerAfter: ("answer.after", ["points", "year", "difference"], false)
    case .answerAfterAlone: ("answer.after_alone", ["points", "year"], false)
    case .answerReached: ("answer.reached", [], false)
    case .answerNotReached: ("answer.not_reached", [], false)
    case .statusPlanned: ("status.planned", [], false)
    case .statusOngoing: ("status.ongoing", [], false)
    case .statusDone: ("status.done", [], false)
    case .statusDropped: ("status.dropped", [], false)
    case .municipalityTarget: ("chart.target", [], false)
    case .locale: ("format.locale", [], false)
    case .descriptionProfile: ("description.profile", ["n", "official", "county"], true)
    case .feedAll: ("feed.all", ["site"], false)
    case .feedOne: ("feed.one", ["name"], false)
    case .citedTitle: ("cited.title", ["name", "year", "framework"], false)
    case .citedBy: ("cited.by", ["evaluators", "title"], false)
    case .citedAlone: ("cited.alone", ["title"], false)
    case .citedConducted: ("cited.conducted", ["date"], false)
    case .citedSite: ("cited.site", ["site", "publisher", "address"], false)
    case .sharedSum: ("shared.sum", ["maximum"], false)
    case .sharedTotalSum: ("shared.total_sum", [], false)
    case .sharedEvaluation: ("shared.evaluation", ["year", "framework"], false)
    case .sharedRadar: ("shared.radar", [], false)
    case .titleEasyRead: ("title.easy_read", ["name"], false)
    case .descriptionEasyRead: ("description.easy_read", ["name", "year"], false)
    case .easyEvaluation: ("easy.evaluation", ["name", "year"], false)
    case .easyInstrument: ("easy.instrument", [], false)
    case .easyTotal: ("easy.total", ["name", "points", "maximum"], false)
    case .easySum: ("easy.sum", [], false)
    case .easyPreviousSum: ("easy.previous_sum", ["previous"], false)
    case .easyNoTotal: ("easy.no_total", ["name"], false)
    case .easyMore: ("easy.more", ["difference", "previous"], false)
    case .easyFewer: ("easy.fewer", ["difference", "previous"], false)
    case .easySame: ("easy.same", ["previous"], false)
    case .easyHighest: ("easy.highest", ["n", "areas", "points"], true)
    case .easyLowest: ("easy.lowest", ["n", "areas", "points"], true)
    case .fileAreas: ("profile.areas", [], false)
    case .fileArea: ("table.area", [], false)
    case .fileSubarea: ("table.subarea", [], false)
    case .filePoints: ("table.points", [], false)
    case .fileMaximum: ("table.maximum", [], false)
    case .filePercent: ("table.percent", [], false)
    case .fileChange: ("table.change", [], false)
    case .fileDistance: ("table.distance", [], false)
    case .fileSum: ("table.sum", [], false)
    case .fileDerived: ("table.derived", [], false)
    case .fileHighlights: ("profile.highlights", [], false)
    case .fileOpening: ("profile.opening", [], false)
    case .fileChapters: ("profile.chapters", [], false)
    case .fileStrengths: ("chapter.strengths", [], false)
    case .fileOpportunities: ("chapter.opportunities", [], false)
    case .fileAnalysis: ("chapter.analysis", [], false)
    case .fileHistory: ("profile.history", [], false)
    case .fileYear: ("history_page.year", [], false)
    case .fileTotal: ("history_page.total", [], false)
    case .fileRevision: ("history_page.revision", [], false)
    case .fileComparison: ("history_page.comparison", [], false)
    case .fileFirst: ("history_page.first", [], false)
    case .fileNotes: ("profile.notes", [], false)
    case .fileFigures: ("profile.figures_as_published", [], false)
    case .fileSource: ("profile.source", [], false)
    case .fileReferenceSource: ("profile.reference_source", [], false)
    case .fileNarrative: ("profile.narrative_note", [], false)
    case .fileMeaning: ("profile.meaning", [], false)
    case .fileUnevaluated: ("profile.unevaluated", [], false)
    case .fileUnevaluatedText: ("profile.unevaluated_text", ["name"], false)
    case .fileConducted: ("fact.conducted", [], false)
    case .fileOrdinal: ("fact.ordinal", [], false)
    case .fileFramework: ("fact.framework", [], false)
    case .fileInterviewed: ("fact.interviewed", [], false)
    case .fileEvaluators: ("fact.evaluators", [], false)
    case .fileAnswer: ("answer_part.title", [], false)
    case .fileOwnWords: ("answer_part.own_words", [], false)
    case .filePublished: ("answer_part.published", ["published"], false)
    case .fileDue: ("answer_part.due", ["due"], false)
    case .fileOutcome: ("answer_part.outcome", [], false)
    case .fileAddress: ("file.address", ["address"], false)
    case .fileLicence: ("file.licence", ["licence"], false)
    case .filePublisher: ("file.publisher", ["publisher"], false)
    case .downloadData: ("download.data", [], false)
    case .downloadFigures: ("download.figures", [], false)
    case .downloadMarkdown: ("download.markdown", [], false)
    }
  }

  /// The keys that must be in every language.
  var keys: [String] {
    let (key, _, isCount) = definition
    return isCount ? [key + ".one", key + ".other"] : [key]
  }

  /// What the words of `folder` lack for `languages`, and the values that they ask for but that do not exist.
  static func check(_ folder: TemplateFolder, for languages: [LanguageCode]) -> [Diagnostic] {
    let strings = folder.strings
    return languages.flatMap { language -> [Diagnostic] in
      let file = "\(folder.path)/strings/\(language).yaml"
      guard strings.entries[language] != nil else {
        return [
          Diagnostic(
            .error, "missing-language", at: SourceLocation(file: file),
            "the site is to speak “\(language)” but there are no words in it",
            fix: "write \(file), or take “\(language)” out of `languages` in site.yaml")
        ]
      }
      let wanted =
        allCases.flatMap { phrase in phrase.keys.map { ($0, phrase.definition.names) } }
        + Phrasebook.monthKeys.map { ($0, []) }
      return wanted.compactMap { key, names in
        guard let entry = strings[language, key] else {
          return Diagnostic(
            .error, "missing-string", at: SourceLocation(file: file),
            "the text “\(key)” is needed but does not exist", fix: "add “\(key)” to \(file)")
        }
        guard let unknown = StringPattern(entry.text).names.first(where: { !names.contains($0) })
        else { return nil }
        let known = names.map { "{\($0)}" }.joined(separator: ", ")
        return Diagnostic(
          .error, "unknown-placeholder", at: entry.location,
          "the text “\(key)” asks for {\(unknown)}, which does not exist there",
          excerpt: entry.excerpt,
          fix: known.isEmpty ? "write it without braces" : "use one of: \(known)")
      }
    }
  }
}
