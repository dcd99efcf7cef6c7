/// Reads one narrative when it is needed, so that the texts of the site are never held together.
public typealias NarrativeSource = @Sendable (EvaluationID) throws -> Narrative
