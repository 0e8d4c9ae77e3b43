using System.Diagnostics.Metrics;

namespace HealOperator.Operator.Metrics;

/// <summary>
/// A histogram whose series are known beforehand. A counter starts at zero by adding zero; a histogram cannot, so the page shows what has
/// not been measured yet from this.
/// </summary>
/// <param name="Name">Name of the instrument.</param>
/// <param name="Unit">Its unit, in UCUM.</param>
/// <param name="Description">What it tells.</param>
/// <param name="Bounds">Upper bounds of the buckets, ascending, without infinity.</param>
/// <param name="Series">Labels of each series.</param>
internal sealed record DeclaredHistogram(string Name, string Unit, string Description, IReadOnlyList<double> Bounds, IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> Series)
{
    public Histogram<double> Create(Meter meter) =>
        meter.CreateHistogram(Name, Unit, Description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds });
}
