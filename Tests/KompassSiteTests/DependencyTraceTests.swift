import Dispatch
import KompassModel
import Testing

@testable import KompassSite

/// What a file asks for while it is made is noted, on whatever thread.
@Suite struct DependencyTraceTests {
  private func narratives(_ count: Int) throws -> [Dependency] {
    try (0..<count).map {
      .narrative(EvaluationID(municipality: try SiteSample.slug("mark"), year: 2000 + $0))
    }
  }

  @Test func whatHelpersAskForIsNotedToo() throws {
    let asked = try narratives(20)
    let (_, uses) = DependencyTrace.trace {
      let carried = DependencyTrace.carried()
      DispatchQueue.concurrentPerform(iterations: asked.count) { place in
        carried { DependencyTrace.note(asked[place]) }
      }
    }
    #expect(uses == Set(asked))
  }

  @Test func whereNothingIsTracedNothingIsNoted() throws {
    let one = try narratives(1)[0]
    var isDone = false
    DependencyTrace.carried()({ DependencyTrace.note(one) })
    let (_, uses) = DependencyTrace.trace { isDone = true }
    #expect(isDone && uses.isEmpty)
  }

  @Test func manyNarrativesAreAll() throws {
    let asked = try narratives(40)
    let (_, uses) = DependencyTrace.trace { asked.forEach { DependencyTrace.note($0) } }
    #expect(uses == [.narratives])
  }

  @Test func thousandsAreSummedUpWhileTheyCome() throws {
    let few: [Dependency] = [.history(try SiteSample.slug("mark")), .mentions, .opportunities]
    let asked = try narratives(5_000)
    let (_, uses) = DependencyTrace.trace {
      for (place, one) in asked.enumerated() {
        if place % 2_000 == 0 { DependencyTrace.note(few[place / 2_000]) }
        DependencyTrace.note(one)
      }
    }
    #expect(uses == Set(few + [.narratives]))
    let (_, more) = DependencyTrace.trace {
      for number in 0..<5_000 {
        if let slug = Slug("kommun-\(number)") { DependencyTrace.note(.history(slug)) }
      }
      DependencyTrace.note(asked[0])
    }
    #expect(more == [.everything, asked[0]])
  }
}
