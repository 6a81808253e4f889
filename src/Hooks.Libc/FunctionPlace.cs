namespace Hooks.Libc;

/// <summary>Where a function is that not every process on glibc 2.34 or later has.</summary>
/// <param name="Library">glibc's library: <c>libm.so.6</c>, which a program loads only if it was linked with it.</param>
/// <param name="Since">The glibc version that it first appeared in, if later than 2.34; else null.</param>
/// <param name="IsX64Only">Whether glibc for arm64 lacks it.</param>
internal sealed record FunctionPlace(string Library, string? Since, bool IsX64Only)
{
    /// <summary>The library that every program has.</summary>
    public const string Libc = "libc.so.6";
}
