using System.Globalization;

namespace HookCost;

/// <summary>One figure of both libraries.</summary>
/// <param name="What">What was measured.</param>
/// <param name="C">The figure of the library in C.</param>
/// <param name="CSharp">The figure of the library in C#.</param>
/// <param name="IsRate">Whether more is better.</param>
internal sealed record Row(string What, double C, double CSharp, bool IsRate = false)
{
    /// <summary>The cost of the C# version as a multiple of that of the C version.</summary>
    private double Ratio => IsRate ? C / CSharp : CSharp / C;

    /// <summary>A line of the table.</summary>
    /// <remarks>There is no multiple of zero.</remarks>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {What} | {C:#,0} | {CSharp:#,0} | {(double.IsFinite(Ratio) ? Ratio.ToString("0.00", CultureInfo.InvariantCulture) : "-")} |");
}
