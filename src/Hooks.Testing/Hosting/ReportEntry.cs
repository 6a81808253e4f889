using System.Runtime.InteropServices;

namespace Hooks.Testing.Hosting;

/// <summary>What came of a call (struct kit_entry).</summary>
/// <param name="State">How far it got.</param>
/// <param name="Status">The wait status of the process that was to make it, if that did not end well (wait(2)).</param>
/// <param name="Number">What the check counts.</param>
/// <param name="OddCount">How many answers differed from the first.</param>
/// <param name="First">The first answer.</param>
/// <param name="Odd">The first of those that differed.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ReportEntry(CallState State, int Status, long Number, long OddCount, Answer First, Answer Odd);

/// <summary>How far a call got.</summary>
internal enum CallState
{
    /// <summary>It was not made.</summary>
    NotMade,

    /// <summary>It was made and did not return.</summary>
    InProgress,

    /// <summary>It returned.</summary>
    Answered,
}
