using System.Globalization;

namespace HookCost;

/// <summary>What a library adds to the start of a program, in time.</summary>
internal static class Time
{
    /// <summary>How often /bin/true is started with each.</summary>
    private const int Starts = 2000;

    /// <summary>Measures both libraries.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Subjects subjects)
    {
        var output = await Shell.RunAsync(subjects.Program("spawns"), [$"{Starts}", subjects.InC(), subjects.InCSharp()]);
        var medians = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return
        [
            new Row(string.Create(CultureInfo.InvariantCulture, $"µs to run /bin/true (median of {Starts:#,0}; {medians[0]:0} without a library)"), medians[1], medians[2]),
        ];
    }
}
