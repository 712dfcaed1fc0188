package import ScalingCore
package import Screen

/// A value of the scenario that the user moves: one row of the options pane.
package struct OptionSlider: Sendable {
  /// Name of a slider in scripts, tests and the undo history.
  package enum ID: String, Sendable, Hashable, CaseIterable {
    /// Size of the model within its family.
    case modelSize = "model-size"
    /// Cap on generated tokens.
    case generationLength = "generation-length"
    /// Samples per request.
    case samples
    /// Requests in a year.
    case requests
    /// Price of a GPU-hour.
    case gpuPrice = "gpu-price"
    /// Family of the model.
    case family
    /// Single answer, Best-of-N or majority vote.
    case strategy
    /// Benchmark that stands for the questions.
    case benchmark
    /// Prompt length.
    case prompt
    /// Share of requests in which the verifier finds a right answer.
    case verifier
    /// Which cached tokens a query reads.
    case attention
    /// Tokens that a query reads at most.
    case kvBudget = "kv-budget"
    /// Accelerator.
    case gpu
    /// GPUs that share each weight.
    case tensorParallel = "tensor-parallel"
    /// Number format of the weights.
    case weights
    /// Number format of the KV cache.
    case kvCache = "kv-cache"
    /// Sequences decoded together.
    case concurrency
    /// Serving software.
    case backend
    /// Kind of price plan.
    case plan
    /// Share of paid time in use.
    case utilisation
    /// Peak over mean request rate.
    case peakToAverage = "peak-to-average"
    /// Replicas kept for availability.
    case minReplicas = "min-replicas"
  }

  /// How the value moves.
  package enum Control: Sendable {
    /// Along a ladder of numbers.
    case number(NumberControl)
    /// Through a list of choices.
    case choice(ChoiceControl)
  }

  /// Name of the slider.
  package var id: ID
  /// Label in the options pane, at most 12 columns.
  package var label: Wording
  /// Path of the value in a scenario file (DESIGN §4.1).
  package var path: String
  /// Whether it belongs to the five that always show.
  package var isPrimary: Bool
  /// What an exact value may look like.
  package var hint: Wording
  /// What the quantity is, for the explanation.
  package var meaning: Wording
  /// How the value moves.
  package var control: Control
}

/// A number of the scenario and how it is written.
package struct NumberControl: Sendable {
  /// Stops of the slider.
  package var ladder: Ladder
  /// Reads the number.
  package var read: @Sendable (Scenario) -> Double
  /// Writes the number.
  package var write: @Sendable (inout Scenario, Double) -> Void
  /// Text of a number.
  package var format: @Sendable (Double) -> String
  /// Word for the last stop, and for what lies beyond it; nil where the number says it.
  package var lastWord: Wording?
  /// How the number is typed where the field of the path is no plain number.
  package var entry: NumberEntry?
}

/// How a number is typed that is part of a larger value, such as the KV budget of an attention policy.
package struct NumberEntry: Sendable {
  /// Unit of the number.
  package var kind: FieldKind
  /// Numbers that are accepted.
  package var limits: FieldLimits
}

/// A choice of the scenario among options that depend on the scenario.
package struct ChoiceControl: Sendable {
  /// Names of the options.
  package var options: @Sendable (Scenario, Catalogue) -> [String]
  /// Place of the current option; nil when it is not among them.
  package var index: @Sendable (Scenario, Catalogue) -> Int?
  /// Takes an option.
  package var choose: @Sendable (inout Scenario, Int, Catalogue) -> Void
  /// Text of the current option.
  package var format: @Sendable (Scenario) -> String
}

/// What is wrong with a typed value, and what would be right.
package struct EntryError: Error, Sendable, Hashable {
  /// One sentence for the user.
  package var message: Wording

  /// States the problem.
  package init(_ message: Wording) {
    self.message = message
  }

  /// States a problem in words that are the same in every language.
  package init(_ message: String) {
    self.init(Wording(stringLiteral: message))
  }
}
