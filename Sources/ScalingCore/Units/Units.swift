/// Unit markers for ``Quantity``; none has values.
public enum TokenUnit {}
/// Unit marker: bytes.
public enum ByteUnit {}
/// Unit marker: seconds.
public enum SecondUnit {}
/// Unit marker: floating-point operations.
public enum FLOPUnit {}
/// Unit marker: floating-point operations a second.
public enum FLOPRateUnit {}
/// Unit marker: bytes a second.
public enum ByteRateUnit {}
/// Unit marker: tokens a second.
public enum TokenRateUnit {}
/// Unit marker: US dollars.
public enum DollarUnit {}
/// Unit marker: US dollars for one GPU for one hour.
public enum HourlyPriceUnit {}
/// Unit marker: requests in one year.
public enum YearlyRequestUnit {}
/// Unit marker: chance of success.
public enum ProbabilityUnit {}
/// Unit marker: model weights.
public enum ParameterUnit {}
/// Unit marker: megawatt-hours.
public enum MegawattHourUnit {}
/// Unit marker: kilowatts.
public enum KilowattUnit {}
/// Unit marker: grams of CO2 for a kilowatt-hour.
public enum GridIntensityUnit {}
/// Unit marker: kilograms.
public enum KilogramUnit {}
/// Unit marker: nats for each predicted token.
public enum LossUnit {}

/// A number of tokens (prompt, generated, or context).
public typealias Tokens = Quantity<TokenUnit>
/// A number of bytes (1 GB = 10⁹ bytes, 1 GiB = 2³⁰ bytes).
public typealias Bytes = Quantity<ByteUnit>
/// A duration in seconds.
public typealias Seconds = Quantity<SecondUnit>
/// A number of floating-point operations; eFLOPs use the same unit.
public typealias FLOPs = Quantity<FLOPUnit>
/// Floating-point operations a second.
public typealias FLOPRate = Quantity<FLOPRateUnit>
/// Bytes a second.
public typealias ByteRate = Quantity<ByteRateUnit>
/// Tokens a second.
public typealias TokenRate = Quantity<TokenRateUnit>
/// An amount of money in US dollars, the currency of all prices inside the core.
public typealias Dollars = Quantity<DollarUnit>
/// US dollars for one GPU for one hour.
public typealias HourlyPrice = Quantity<HourlyPriceUnit>
/// Requests in one year.
public typealias YearlyRequests = Quantity<YearlyRequestUnit>
/// A chance between 0 and 1.
public typealias Probability = Quantity<ProbabilityUnit>
/// A number of model weights.
public typealias Parameters = Quantity<ParameterUnit>
/// Energy in megawatt-hours.
public typealias MegawattHours = Quantity<MegawattHourUnit>
/// Electric power in kilowatts.
public typealias Kilowatts = Quantity<KilowattUnit>
/// Emission of electricity in grams of CO2 for a kilowatt-hour.
public typealias GridIntensity = Quantity<GridIntensityUnit>
/// A mass in kilograms, of CO2.
public typealias Kilograms = Quantity<KilogramUnit>
/// A cross-entropy in nats for each predicted token; ``LossKind`` says averaged over what.
public typealias Loss = Quantity<LossUnit>
