using CsCheck;

namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>How much is tried: <c>CsCheck_Iter</c> inputs, or as many as a few seconds allow. A failure names the seed that
/// <c>CsCheck_Seed</c> repeats it with.</summary>
internal static class FuzzRuns
{
    public static long Count(int usual) => Environment.GetEnvironmentVariable("CsCheck_Iter") is null ? usual : Check.Iter;
}
