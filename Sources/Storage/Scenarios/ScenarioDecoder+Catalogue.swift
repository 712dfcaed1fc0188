internal import ScalingCore

extension ScenarioDecoder {
  /// The model: an id or alias of the catalogue, or a mapping with the columns of its table.
  mutating func model() -> ModelArchitecture? {
    guard let node = values["model"] else { return nil }
    guard let name = node.text else { return describedModel(node) }
    if let model = catalogue.model(named: name) { return model }
    let hint = NearestName.hint(catalogue.nearestModels(to: name, limit: 1))
    log.error("the model '\(name)' is not in the catalogue\(hint)", at: node.mark)
    return nil
  }

  private mutating func describedModel(_ node: YAMLNode) -> ModelArchitecture? {
    log.checkKeys(of: node.entries ?? [], known: ScenarioKeys.modelColumns, in: "model")
    do {
      return try ModelTable.model(YAMLRecord(node, file: log.file))
    } catch {
      log.error("'model': \(error.message)", at: error.mark)
      return nil
    }
  }

  /// The accelerator by id or alias.
  mutating func gpu() -> Accelerator? {
    guard let node = values["deployment.gpu"] else { return nil }
    guard let name = node.text else {
      log.error("'deployment.gpu' is \(node.kindName); write the id of a GPU", at: node.mark)
      return nil
    }
    if let gpu = catalogue.accelerator(named: name) { return gpu }
    let hint = NearestName.hint(catalogue.nearestAccelerators(to: name, limit: 1))
    log.error("the GPU '\(name)' is not in the catalogue\(hint)", at: node.mark)
    return nil
  }

  /// Names the source of the price, and takes the catalogue's quotes where the file states none.
  mutating func readPrice(into scenario: inout Scenario) {
    guard values[ScenarioKeys.price] == nil else {
      scenario.price.evidence = Evidence(.assumed, source: "stated in \(log.file)")
      return
    }
    guard let place = places["price"] else { return }
    do {
      try scenario.takeQuotedPrice()
    } catch {
      log.error(error.message, at: place)
    }
  }
}
