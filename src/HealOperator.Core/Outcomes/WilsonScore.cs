namespace HealOperator.Core.Outcomes;

/// <summary>
/// The score interval for a binomial proportion of E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
/// Journal of the American Statistical Association 22 (1927), pages 209-212: what rate the successes of a few trials prove at least.
/// </summary>
public static class WilsonScore
{
    /// <summary>The quantile of the normal distribution for a two-sided interval of 95 %.</summary>
    public const double Z = 1.96;

    /// <summary>
    /// The lower bound, (p + z²/2n - z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with p the share of successes and n the trials; between 0 and the
    /// share. 0 without trials: nothing tried, nothing proved. The counts need not be whole, since a prior may be among them.
    /// </summary>
    /// <param name="successes">Successes; clamped to 0..<paramref name="trials"/>.</param>
    /// <param name="trials">Trials; 0 or less counts as none.</param>
    public static double LowerBound(double successes, double trials)
    {
        if (!(trials > 0)) return 0;
        var share = Math.Clamp(successes / trials, 0, 1);
        const double square = Z * Z;
        var centre = share + (square / (2 * trials));
        var spread = Z * Math.Sqrt((share * (1 - share) / trials) + (square / (4 * trials * trials)));
        return Math.Clamp((centre - spread) / (1 + (square / trials)), 0, share);
    }
}
